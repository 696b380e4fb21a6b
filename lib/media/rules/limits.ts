import type { Sniffed } from "./sniff.ts";

export const MAX_UPLOAD_BYTES = 12_000_000;
export const MAX_PIXELS = 50_000_000;

/** Sentences for a picture that cannot be used, written for who chose it. */
export const PICTURE_REFUSALS = {
  tooHeavy:
    "This picture is larger than 12 MB. Make it smaller, or save it as a JPEG of lower quality, and choose it again.",
  tooManyPixels: "This picture has more than 50 megapixels. Make it smaller and choose it again.",
  unreadable:
    "This picture is damaged or incomplete. Open it on your device, save it again as JPEG or PNG, and choose that file.",
  tooHard:
    "This picture took too long or too much memory to prepare. Make it smaller, or save it as JPEG, and choose it again.",
  busy: "Many pictures are being prepared at the moment. Nothing else was lost: choose this one again in a minute.",
  noRoom:
    "There is no room left to keep pictures on this site. Your text is safe; please tell the people who run the site.",
  missing: "Choose a picture first: a JPEG, PNG, WebP or GIF file.",
} as const;

/** Why the child process gave no picture. */
export type RecodeFailure = "unreadable" | "tooManyPixels" | "tooHard" | "busy";

const INSTEAD: Readonly<Record<string, string>> = {
  avif: "AVIF pictures cannot be used here. Save it as JPEG, PNG or WebP and choose that file.",
  heic: "HEIC photos cannot be used here. Export the photo as JPEG and choose that file.",
  svg: "SVG drawings cannot be used here. Save it as PNG and choose that file.",
  tiff: "TIFF pictures cannot be used here. Save it as JPEG or PNG and choose that file.",
  bmp: "BMP pictures cannot be used here. Save it as PNG and choose that file.",
  jxl: "JPEG XL pictures cannot be used here. Save it as JPEG, PNG or WebP and choose that file.",
  pdf: "A PDF is not a picture. Save the page as PNG or JPEG and choose that file.",
  video: "A video cannot be used as a picture. Choose a JPEG, PNG, WebP or GIF file.",
  empty: "This file is empty. Choose a JPEG, PNG, WebP or GIF file.",
  unknown: "This file is not a picture that can be used here. Choose a JPEG, PNG, WebP or GIF file.",
};

/** The sentence for a file of a kind that cannot be used, or null when it can. */
export function refusalForFormat(sniffed: Sniffed): string | null {
  return INSTEAD[sniffed] ?? null;
}
