/** The first answer in these bytes once it is whole: its status and how many bytes it takes. */
export function wholeAnswer(bytes: Buffer): { status: number; length: number } | null {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const status = (bytes[9] ?? 0) * 100 + (bytes[10] ?? 0) * 10 + (bytes[11] ?? 0) - 5328; // "0" is 48
  const length = status === 204 || status === 304 ? end + 4 : lengthOf(bytes, end);
  return length === null || bytes.length < length ? null : { status, length };
}

// Node writes names as they were given, and we give them small: the quick way finds most.
function lengthOf(bytes: Buffer, end: number): number | null {
  const at = bytes.indexOf("content-length: ");
  if (at >= 0 && at < end) return end + 4 + digits(bytes, at + 16);
  const head = bytes.toString("latin1", 0, end).toLowerCase();
  const length = /content-length: *(\d+)/.exec(head)?.[1];
  if (length !== undefined) return end + 4 + Number(length);
  if (/transfer-encoding: *chunked/.test(head)) return endOfChunks(bytes, end + 4);
  throw new Error(`An answer without a length: ${head.split("\r\n")[0]}`);
}

function digits(bytes: Buffer, from: number): number {
  let value = 0;
  for (let at = from; ; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return value;
    value = value * 10 + digit;
  }
}

function endOfChunks(bytes: Buffer, from: number): number | null {
  for (let at = from; ; ) {
    const line = bytes.indexOf("\r\n", at);
    if (line < 0) return null;
    const size = Number.parseInt(bytes.toString("latin1", at, line), 16);
    at = line + 2 + size + 2;
    if (size === 0) return at;
    if (at > bytes.length) return null;
  }
}
