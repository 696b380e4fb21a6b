import sharp, { type OutputInfo, type Sharp } from "sharp";
import type { OutputFormat } from "./rules/address.ts";
import type { RecodeFailure } from "./rules/limits.ts";
import type { ImageFormat } from "./rules/sniff.ts";
import { AVATAR_SIDES, FALLBACK_WIDTH, GREATEST_HEIGHT, ladder } from "./rules/widths.ts";

/** A decoded picture: upright, sRGB, bare pixels without any metadata, no larger than the largest variant. */
export interface Decoded {
  pixels: Buffer;
  width: number;
  height: number;
  channels: 1 | 2 | 3 | 4;
  moved: boolean;
}

/** A finished file. */
export interface Made {
  width: number;
  height: number;
  format: OutputFormat;
  bytes: number;
  file: Buffer;
}

const LOADERS: Record<ImageFormat, string> = {
  jpeg: "VipsForeignLoadJpegBuffer",
  png: "VipsForeignLoadPngBuffer",
  webp: "VipsForeignLoadWebpBuffer",
  gif: "VipsForeignLoadNsgifBuffer",
};

/** Decodes an upload with the one decoder its magic bytes promise; every other decoder is shut. */
export async function decode(
  input: Buffer,
  { format, maxPixels }: { format: ImageFormat; maxPixels: number },
): Promise<Decoded | { why: Exclude<RecodeFailure, "busy"> }> {
  onlyDecoder(format);
  try {
    const upload = sharp(input, { failOn: "error", limitInputPixels: maxPixels, sequentialRead: true });
    const { pages = 1 } = await upload.metadata();
    const { data, info } = await upright(upload).raw().toBuffer({ resolveWithObject: true });
    return { pixels: data, width: info.width, height: info.height, channels: info.channels, moved: pages > 1 };
  } catch (error) {
    return { why: /pixel limit/i.test(String(error)) ? "tooManyPixels" : "unreadable" };
  }
}

/** The variants of a story's picture: WebP at each width, and one fallback. */
export async function steps(decoded: Decoded, widths: number[]): Promise<Made[]> {
  const made: Made[] = [];
  for (const width of widths) made.push(await toWebp(pixelsOf(decoded).resize({ width, withoutEnlargement: true })));
  const width = Math.min(FALLBACK_WIDTH, ladder(decoded.width).at(-1) ?? FALLBACK_WIDTH);
  made.push(await toFallback(pixelsOf(decoded).resize({ width, withoutEnlargement: true }), decoded));
  return made;
}

/** The variants of an avatar: squares around what draws the eye, and one fallback. */
export async function squares(decoded: Decoded): Promise<Made[]> {
  const square = (side: number) => pixelsOf(decoded).resize(side, side, { fit: "cover", position: "attention" });
  const made: Made[] = [];
  for (const side of AVATAR_SIDES) made.push(await toWebp(square(side)));
  made.push(await toFallback(square(Math.max(...AVATAR_SIDES)), decoded));
  return made;
}

function onlyDecoder(format: ImageFormat): void {
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: [LOADERS[format]] });
}

function upright(upload: Sharp): Sharp {
  const width = ladder(Number.MAX_SAFE_INTEGER).at(-1) ?? FALLBACK_WIDTH;
  return upload
    .autoOrient()
    .resize({ width, height: GREATEST_HEIGHT, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb");
}

function pixelsOf({ pixels, width, height, channels }: Decoded): Sharp {
  return sharp(pixels, { raw: { width, height, channels }, limitInputPixels: false });
}

async function toWebp(picture: Sharp): Promise<Made> {
  return made("webp", await picture.webp({ quality: 80 }).toBuffer({ resolveWithObject: true }));
}

async function toFallback(picture: Sharp, decoded: Decoded): Promise<Made> {
  if (await isOpaque(decoded))
    return made("jpeg", await picture.jpeg({ quality: 80, mozjpeg: true }).toBuffer({ resolveWithObject: true }));
  return made("png", await picture.png({ palette: true, quality: 90 }).toBuffer({ resolveWithObject: true }));
}

async function isOpaque(decoded: Decoded): Promise<boolean> {
  return decoded.channels === 1 || decoded.channels === 3 || (await pixelsOf(decoded).stats()).isOpaque;
}

function made(format: OutputFormat, { data, info }: { data: Buffer; info: OutputInfo }): Made {
  return { width: info.width, height: info.height, format, bytes: data.length, file: data };
}
