const SOME_DAMAGE = 0.1;

/** Says whether bytes are well-formed UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding of bytes that do not say it: UTF-8 where they are that, or are with few faults; else the one-byte
 * encoding of their alphabet.
 */
export function guessEncoding(bytes: Uint8Array): string {
  if (isUtf8(bytes) || readsAs(bytes, "utf-8")) return "utf-8";
  const counts = countHigh(bytes);
  if (counts.high <= counts.ascii) return "windows-1252";
  if (counts.hebrew > 0.9 * counts.high) return "windows-1255";
  return counts.lower > counts.upper ? "windows-1251" : "koi8-r";
}

/** Says whether bytes make sense in an encoding, but for a few faults. */
export function readsAs(bytes: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(bytes);
  const faults = text.match(/\uFFFD/g)?.length ?? 0;
  const letters = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return faults <= SOME_DAMAGE * letters;
}

/** Letters of text, outside tags. Hebrew has no capitals; windows-1251 has small letters above, koi8-r below. */
function countHigh(bytes: Uint8Array) {
  const counts = { ascii: 0, high: 0, hebrew: 0, lower: 0, upper: 0 };
  let inTag = false;
  for (const byte of bytes) {
    if (byte === 0x3c) inTag = true;
    else if (byte === 0x3e) inTag = false;
    else if (inTag) continue;
    else if (byte >= 0xc0) {
      counts.high++;
      if (byte >= 0xe0 && byte <= 0xfa) counts.hebrew++;
      if (byte >= 0xe0) counts.lower++;
      else counts.upper++;
    } else if (/[a-z]/i.test(String.fromCharCode(byte))) counts.ascii++;
  }
  return counts;
}
