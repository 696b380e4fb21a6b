/** The formats that can be uploaded. */
export type ImageFormat = "jpeg" | "png" | "webp" | "gif";

/** What a file is by its first bytes; only an `ImageFormat` can be used, the others are named to say what to do. */
export type Sniffed =
  | ImageFormat
  | "avif"
  | "heic"
  | "svg"
  | "tiff"
  | "bmp"
  | "jxl"
  | "pdf"
  | "video"
  | "empty"
  | "unknown";

const HEAD = 512;
const AVIF_BRANDS = ["avif", "avis"];
const HEIC_BRANDS = ["heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs", "mif1", "msf1"];

/** First match wins. A pattern is compared byte for byte, "?" stands for any byte. */
const MAGIC: readonly [Sniffed, string][] = [
  ["jpeg", "\xff\xd8\xff"],
  ["png", "\x89PNG\r\n\x1a\n"],
  ["gif", "GIF87a"],
  ["gif", "GIF89a"],
  ["webp", "RIFF????WEBPVP8"],
  ["tiff", "II*\0"],
  ["tiff", "MM\0*"],
  ["jxl", "\xff\x0a"],
  ["jxl", "\0\0\0\x0cJXL \r\n\x87\n"],
  ["pdf", "%PDF-"],
  ["video", "\x1aE\xdf\xa3"],
  ["bmp", "BM????\0\0\0\0"],
];

/** Recognises a file by its bytes alone; its name and declared type are never asked. */
export function sniffImage(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return "empty";
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const magic = MAGIC.find(([, pattern]) => matches(head, pattern));
  return magic?.[0] ?? sniffBox(head) ?? (looksLikeSvg(head) ? "svg" : "unknown");
}

/** Says whether a sniffed format is one of the four that can be used. */
export function isUsable(sniffed: Sniffed): sniffed is ImageFormat {
  return sniffed === "jpeg" || sniffed === "png" || sniffed === "webp" || sniffed === "gif";
}

function matches(head: string, pattern: string): boolean {
  return head.length >= pattern.length && [...pattern].every((char, at) => char === "?" || char === head[at]);
}

/** AVIF, HEIC and MP4 share one container; the brands after "ftyp" tell them apart, wherever they stand in the list. */
function sniffBox(head: string): Sniffed | null {
  if (head.slice(4, 8) !== "ftyp") return null;
  const brands = head.slice(8, 64).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => AVIF_BRANDS.includes(brand))) return "avif";
  return brands.some((brand) => HEIC_BRANDS.includes(brand)) ? "heic" : "video";
}

function looksLikeSvg(head: string): boolean {
  const text = head.replaceAll("\0", "").replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, "");
  return text.startsWith("<") && /<svg[\s>]/i.test(text);
}
