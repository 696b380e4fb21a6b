import { expect, test } from "vitest";
import { decodeBytes } from "./decode-bytes.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
const ascii = (text: string) => new TextEncoder().encode(text);
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const prolog = (encoding: string) => ascii(`<?xml version="1.0" encoding="${encoding}"?><a>`);
const wide = (text: string, width: number, big: boolean) =>
  Uint8Array.from(
    [...text].flatMap((sign) => {
      const little = [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8, 0, 0].slice(0, width);
      return big ? little.reverse() : little;
    }),
  );

test.each([
  ["a mark before a charset", join(bytes(0xef, 0xbb, 0xbf), ascii("é")), "text/xml; charset=koi8-r", "é", "utf-8"],
  [
    "a charset before the prolog",
    join(prolog("koi8-r"), bytes(0xe9)),
    "text/xml; charset='iso-8859-1'",
    "é",
    "windows-1252",
  ],
  ["the prolog", join(prolog("iso-8859-7"), bytes(0xe1)), null, "α", "iso-8859-7"],
  ["a label that is loosely written", join(prolog("cp1251"), bytes(0xe6)), null, "ж", "windows-1251"],
  [
    "letters that the standard reads as windows-1252",
    join(prolog("ISO-8859-1"), bytes(0x93)),
    null,
    "“",
    "windows-1252",
  ],
  ["two-byte letters", join(prolog("gb2312"), bytes(0xc4, 0xe3)), null, "你", "gb18030"],
  ["Korean", join(prolog("euc-kr"), bytes(0xb3, 0xe2)), null, "년", "euc-kr"],
  ["UTF-16 without a mark", wide("<aж", 2, true), null, "ж", "utf-16be"],
  ["UTF-32 with a mark", join(bytes(0xff, 0xfe, 0, 0), wide("<aж", 4, false)), null, "ж", "utf-32le"],
  ["UTF-32 without a mark", wide("<aж", 4, true), null, "ж", "utf-32be"],
  ["nothing said, UTF-8", ascii("<a>é"), null, "é", "utf-8"],
  ["nothing said, one-byte letters", join(ascii("<a>caf"), bytes(0xe9)), null, "é", "windows-1252"],
  ["nothing said, Hebrew", join(ascii("<a>"), bytes(0xf9, 0xec, 0xe5, 0xed)), null, "שלום", "windows-1255"],
])("%s", (_, given, type, text, encoding) => {
  const decoded = decodeBytes(given, type);
  expect(decoded.encoding).toBe(encoding);
  expect(decoded.text.endsWith(text)).toBe(true);
});

test.each([
  ["a charset that is not the bytes'", join(prolog("iso-8859-1"), ascii("é")), "utf-8"],
  ["UTF-8 that is none", join(prolog("utf-8"), ascii("caf"), bytes(0xe9)), "windows-1252"],
  ["a name of no encoding", join(prolog("none-such"), ascii("é")), "utf-8"],
])("%s is read as what it is, with a warning", (_, given, encoding) => {
  const decoded = decodeBytes(given);
  expect(decoded.encoding).toBe(encoding);
  expect(decoded.warnings.length).toBeGreaterThan(0);
});
