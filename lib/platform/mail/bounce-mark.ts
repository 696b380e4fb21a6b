import { createHash, timingSafeEqual } from "node:crypto";
import { tokenFor } from "../auth/secret-token.ts";

const keyBytes = 16;

/** By what an address is known where it is not kept itself. */
export function addressKey(address: string): Buffer {
  return createHash("sha256").update(address).digest().subarray(0, keyBytes);
}

/** What a mail to this address carries, so that a report about it is known to be about a mail of ours: key and signature. */
export function markOf(address: string): string {
  const key = addressKey(address).toString("hex");
  return `${key}-${signatureOf(key)}`;
}

/** The keys of all marks of ours in a text. */
export function markedKeys(text: string): Buffer[] {
  const keys = new Set<string>();
  for (const [, key = "", signature = ""] of text.matchAll(/\b([0-9a-f]{32})-([0-9a-f]{16})\b/gi))
    if (isSigned(key.toLowerCase(), signature.toLowerCase())) keys.add(key.toLowerCase());
  return [...keys].map((key) => Buffer.from(key, "hex"));
}

function isSigned(key: string, signature: string): boolean {
  return timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(key)));
}

// Local parts of addresses may lose their capitals on the way, so it is written without any.
function signatureOf(key: string): string {
  return Buffer.from(tokenFor(`bounce:${key}`), "base64url")
    .toString("hex")
    .slice(0, 16);
}
