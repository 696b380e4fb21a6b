import { seal, unseal } from "../../platform/auth/seal.ts";

/** A factor's secret as it is stored; it opens for its member alone. */
export function sealSecret(secret: Uint8Array, memberId: string): Buffer<ArrayBuffer> {
  return seal(secret, `factor:${memberId}`);
}

/** A stored secret, opened. */
export function openSecret(sealed: Uint8Array, memberId: string): Buffer {
  return unseal(sealed, `factor:${memberId}`);
}
