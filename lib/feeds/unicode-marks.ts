export type Utf32 = "utf-32le" | "utf-32be";

type Mark = { encoding: "utf-8" | "utf-16le" | "utf-16be" | Utf32; length: number };

const MARKS: readonly [Mark["encoding"], readonly number[]][] = [
  ["utf-32le", [0xff, 0xfe, 0, 0]],
  ["utf-32be", [0, 0, 0xfe, 0xff]],
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
// "<", "{" or white space in two or four bytes: no other encoding begins so.
const FIRST = new Set([0x3c, 0x7b, 0x20, 0x09, 0x0a, 0x0d]);
const REPLACEMENT = 0xfffd;

/** The Unicode encoding that the first bytes prove, with the length of its mark in bytes (0 where it has none), or null. */
export function markOf(bytes: Uint8Array): Mark | null {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return { encoding, length: mark.length };
  }
  const encoding = wideStart([...bytes.subarray(0, 4)]);
  return encoding ? { encoding, length: 0 } : null;
}

function wideStart([a = 1, b = 1, c = 1, d = 1]: number[]): Mark["encoding"] | null {
  if (FIRST.has(a) && b === 0) return c === 0 && d === 0 ? "utf-32le" : "utf-16le";
  if (a !== 0) return null;
  if (b === 0 && c === 0 && FIRST.has(d)) return "utf-32be";
  return FIRST.has(b) ? "utf-16be" : null;
}

/** Decodes four-byte Unicode, which TextDecoder does not know. What is no character becomes U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, encoding: Utf32): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, encoding === "utf-32le");
    parts.push(String.fromCodePoint(isCharacter(point) ? point : REPLACEMENT));
  }
  return parts.join("");
}

function isCharacter(point: number): boolean {
  return point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
}
