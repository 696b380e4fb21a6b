import { createHmac, type KeyObject } from "node:crypto";

/** Where a signal comes from: the address group and the user agent, in memory only. */
export type Reader = { address: string; userAgent: string };

/** The key that stands for a reader while its salt exists. */
export function readerKey(salt: KeyObject, { address, userAgent }: Reader): Buffer {
  return keyed(salt, `${address}\n${userAgent}`);
}

/** The key that stands for an address while its salt exists. */
export function addressKey(salt: KeyObject, address: string): Buffer {
  return keyed(salt, address);
}

function keyed(salt: KeyObject, text: string): Buffer {
  return createHmac("sha256", salt).update(text).digest().subarray(0, 16);
}
