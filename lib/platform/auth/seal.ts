import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { required } from "../env.ts";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** Seals what must not be readable in a copy of the database; `name` says what it is and whose, and opens nothing else. */
export function seal(bytes: Uint8Array, name: string): Buffer<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key(), nonce).setAAD(Buffer.from(name));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what was sealed under this name. Throws where it was not, or where AUTH_SECRET is another. */
export function unseal(sealed: Uint8Array, name: string): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv(algorithm, key(), bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(name));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}

// A key of its own, so that what it seals tells nothing about cookies and links, which AUTH_SECRET makes too.
function key(): Buffer {
  return Buffer.from(hkdfSync("sha256", required("AUTH_SECRET"), "", "firsthand: sealed in the database", 32));
}
