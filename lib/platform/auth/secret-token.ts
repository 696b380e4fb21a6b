import { createHash, createHmac, randomBytes } from "node:crypto";
import { required } from "../env.ts";

const bytes = 16; // 128 bits

/** A new random token, fit for a URL. */
export function newToken(): string {
  return randomBytes(bytes).toString("base64url");
}

/** The token of a thing with this name: the same each time, and nobody without AUTH_SECRET can make it. */
export function tokenFor(name: string): string {
  const key = required("AUTH_SECRET");
  return createHmac("sha256", key).update(`link:${name}`).digest().subarray(0, bytes).toString("base64url");
}

/** What is stored of a token. */
export function tokenHash(token: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash("sha256").update(token).digest());
}
