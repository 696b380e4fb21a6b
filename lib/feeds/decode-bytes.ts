import { guessEncoding, isUtf8, readsAs } from "./guess-encoding.ts";
import { decodeUtf32, markOf, type Utf32 } from "./unicode-marks.ts";

/** Text out of bytes, the encoding in which they were read (the name the WHATWG gives it), and what was odd. */
export type Decoded = { text: string; encoding: string; warnings: string[] };

const PROLOG_LENGTH = 400;
const MORE_LABELS: Record<string, string> = {
  utf8mb4: "utf-8",
  "utf-8mb4": "utf-8",
  "iso-10646-ucs-2": "utf-16",
  "ucs-2": "utf-16",
  "utf-16": "utf-16le",
  ansi: "windows-1252",
  "x-mac-roman": "macintosh",
  shift_jisx0213: "shift_jis",
  cp932: "shift_jis",
  cp936: "gb18030",
  cp949: "euc-kr",
  cp950: "big5",
};

/** Decodes a feed: by its byte order mark, else by the charset of `contentType`, else by its XML prolog, else by guessing. */
export function decodeBytes(bytes: Uint8Array, contentType: string | null = null): Decoded {
  const mark = markOf(bytes);
  if (mark) return decodeMarked(bytes, mark);
  const declared = [charsetOf(contentType), prologEncoding(bytes)].filter((label) => label !== null);
  const warnings: string[] = [];
  for (const label of declared) {
    const encoding = encodingNamed(label);
    if (!encoding) warnings.push(`The feed says that it is written in “${label}”, which is no encoding.`);
    else if (fits(bytes, encoding)) return decode(bytes, encoding, warnings);
    else warnings.push(`The feed says that it is written in ${label}, but it is not.`);
  }
  const encoding = guessEncoding(bytes);
  if (encoding !== "utf-8" && declared.length === 0)
    warnings.push(`The feed does not say its encoding; ${encoding} was guessed.`);
  return decode(bytes, encoding, warnings);
}

/** The charset that a Content-Type names, or null. */
export function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?\s*([^\s"';]+)/i.exec(contentType ?? "")?.[1] ?? null;
}

function prologEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, PROLOG_LENGTH));
  return /<\?xml\b[^>]*?\bencoding\s*=\s*["']\s*([^"'\s>]+)/i.exec(start)?.[1] ?? null;
}

/** The name that the WHATWG gives an encoding, or null. Labels for two-byte Unicode without a mark mean little-endian. */
function encodingNamed(label: string): string | null {
  const plain = label.toLowerCase();
  const windows = /^(?:windows|win|cp|x-cp|ms)[-_]?(125\d|874)$/.exec(plain)?.[1];
  try {
    const name = windows ? `windows-${windows}` : (MORE_LABELS[plain] ?? plain);
    const { encoding } = new TextDecoder(name);
    return encoding === "gbk" ? "gb18030" : encoding;
  } catch {
    return null;
  }
}

/** A wrong declaration shows: the bytes are no such text, or they are well-formed UTF-8 that says to be something else. */
function fits(bytes: Uint8Array, encoding: string): boolean {
  if (encoding.startsWith("utf-16")) return false;
  if (encoding === "utf-8") return isUtf8(bytes);
  return !hasHighBytes(bytes) || (!isUtf8(bytes) && readsAs(bytes, encoding));
}

function hasHighBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

function decodeMarked(bytes: Uint8Array, mark: { encoding: string; length: number }): Decoded {
  const body = bytes.subarray(mark.length);
  if (mark.encoding.startsWith("utf-32")) return finish(decodeUtf32(body, mark.encoding as Utf32), mark.encoding, []);
  return decode(body, mark.encoding, []);
}

function decode(bytes: Uint8Array, encoding: string, warnings: string[]): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: false }).decode(bytes);
  if (text.includes("\uFFFD"))
    return finish(text, encoding, [...warnings, `Some letters of the feed could not be read as ${encoding}.`]);
  return finish(text, encoding, warnings);
}

function finish(text: string, encoding: string, warnings: string[]): Decoded {
  return { text: withWindowsSigns(text).replace(/\r\n?/g, "\n").toWellFormed(), encoding, warnings };
}

/** Quotes and dashes of windows-1252 that were written as control characters: what their writer meant, as browsers read them. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (sign) => {
    const index = sign.charCodeAt(0) - 0x80;
    return WINDOWS_SIGNS[index] ?? sign;
  });
}

const WINDOWS_SIGNS = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"];
