import sharp from "sharp";

export type PictureFile = { name: string; mimeType: string; buffer: Buffer };

/** A picture of one colour, as a phone would hand it over: with a place in its data. */
export async function aPicture(name: string, colour = "#3a6ea5"): Promise<PictureFile> {
  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 8/1 0/1" } })
    .toBuffer();
  return { name: `${name}.jpg`, mimeType: "image/jpeg", buffer };
}
