import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** A photo-like picture: a gradient, so that it compresses like one and its corners can be told apart. */
export function photo(width: number, height: number) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="g" x2="1"><stop stop-color="#c00"/><stop offset="1" stop-color="#00c"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/></svg>`;
  return sharp(Buffer.from(svg)).flatten();
}

/** A picture that is clear on its left half. */
export function cutOut(width: number, height: number) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect x="50%" width="50%" height="100%" fill="#0a0"/></svg>`;
  return sharp(Buffer.from(svg));
}

/** What a phone writes: where, when and with what a photo was taken, and which way is up. */
export function photoWithSecrets(width: number, height: number): Promise<Buffer> {
  return photo(width, height)
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: "SecretPhone", Artist: "Jane Witness" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 3230/100", GPSLongitudeRef: "W", GPSLongitude: "0/1 7/1 4366/100" },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>Jane Witness XMP</secret></x:xmpmeta>')
    .withIccProfile("p3")
    .jpeg()
    .toBuffer();
}

/** An animation of `colours`, one frame each. */
export async function animation(format: "gif" | "webp", colours: string[]): Promise<Buffer> {
  const create = { width: 60, height: 40, channels: 3 as const };
  const frames = await Promise.all(
    colours.map((background) => sharp({ create: { ...create, background } }).png().toBuffer()),
  );
  const joined = sharp(frames, { join: { animated: true } });
  return format === "gif" ? joined.gif().toBuffer() : joined.webp().toBuffer();
}

/** A sound PNG of black, one bit a pixel: 30,000 × 30,000 pixels fit 110 kB. */
export function blackPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
