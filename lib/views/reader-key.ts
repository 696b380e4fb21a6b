import { hash } from "node:crypto";

/** Where a signal comes from: the address group and the user agent, in memory only. */
export type Reader = { address: string; userAgent: string };

/** A key: 16 bytes, each a letter (latin1). As text it costs a third of what it costs as bytes. */
export type Key = string;

const keyBytes = 16;

/** The key that stands for a reader while its salt (32 random bytes in hexadecimal) exists. */
export function readerKey(salt: string, { address, userAgent }: Reader): Key {
  return keyed(salt, `${address}\n${userAgent}`);
}

/** The key that stands for an address while its salt exists. */
export function addressKey(salt: string, address: string): Key {
  return keyed(salt, address);
}

/** A key as the database has it. */
export function keyAsBytes(key: Key): Buffer {
  return Buffer.from(key, "latin1");
}

// SHA-256 keyed by what stands before the text: the salt fills one block of the hash to the letter, and half of the
// result is dropped, so that nothing can be appended to a text whose key is known.
function keyed(salt: string, text: string): Key {
  return hash("sha256", salt + text, "binary").slice(0, keyBytes);
}
