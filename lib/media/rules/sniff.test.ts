import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refusalForFormat } from "./limits.ts";
import { isUsable, type Sniffed, sniffImage } from "./sniff.ts";

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

const table: [Sniffed, string, string][] = [
  ["jpeg", "a photo", "\xff\xd8\xff\xe0\0\x10JFIF"],
  ["jpeg", "a photo of a phone", "\xff\xd8\xff\xe1\0\x10Exif"],
  ["png", "a PNG", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
  ["unknown", "a PNG spoilt by a text-mode copy", "\x89PNG\n\x1a\n\0\0\0\rIHDR"],
  ["gif", "an old GIF", "GIF87a\x01\0"],
  ["gif", "a GIF", "GIF89a\x01\0"],
  ["gif", "a GIF that is JavaScript too: the decoder decides", "GIF89a=1;alert(1)"],
  ["webp", "a lossy WebP", "RIFF\x10\0\0\0WEBPVP8 "],
  ["webp", "an extended WebP", "RIFF\x10\0\0\0WEBPVP8X"],
  ["unknown", "a sound in the same container", "RIFF\x10\0\0\0WAVEfmt "],
  ["avif", "an AVIF", "\0\0\0\x1cftypavif\0\0\0\0mif1avif"],
  ["avif", "an AVIF whose main brand is general", "\0\0\0\x1cftypmif1\0\0\0\0mif1avif"],
  ["heic", "a photo of an iPhone", "\0\0\0\x18ftypheic\0\0\0\0mif1heic"],
  ["video", "an MP4", "\0\0\0\x18ftypmp42\0\0\0\0isom"],
  ["video", "a WebM", "\x1aE\xdf\xa3"],
  ["svg", "an SVG", '<svg xmlns="http://www.w3.org/2000/svg">'],
  ["svg", "an SVG after a declaration and a comment", '\xef\xbb\xbf <?xml version="1.0"?><!-- x --><svg>'],
  ["svg", "an SVG in UTF-16", "\xff\xfe<\0s\0v\0g\0 \0"],
  ["unknown", "a page", "<!doctype html><p>svg"],
  ["tiff", "a TIFF", "II*\0"],
  ["tiff", "a TIFF, the other way round", "MM\0*"],
  ["bmp", "a BMP", "BM\x10\0\0\0\0\0\0\0"],
  ["unknown", "a text that begins like a BMP", "BMW has said"],
  ["jxl", "a bare JPEG XL", "\xff\x0a"],
  ["jxl", "a boxed JPEG XL", "\0\0\0\x0cJXL \r\n\x87\n"],
  ["pdf", "a PDF", "%PDF-1.7"],
  ["unknown", "a program", "MZ\x90\0"],
  ["unknown", "half a signature", "\xff\xd8"],
  ["empty", "nothing", ""],
];

describe("sniffImage", () => {
  test.each(table)("says %s for %s", (expected, _, content) => {
    expect(sniffImage(bytes(content))).toBe(expected);
  });

  test("takes any bytes without throwing", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (any) => typeof sniffImage(any) === "string"));
  });

  test("what cannot be used has a sentence that says what to do instead, what can has none", () => {
    for (const [sniffed] of table) {
      if (isUsable(sniffed)) expect(refusalForFormat(sniffed)).toBeNull();
      else expect(refusalForFormat(sniffed)).toMatch(/(?:choose that file|Choose a JPEG.*)\.$/);
    }
  });
});
