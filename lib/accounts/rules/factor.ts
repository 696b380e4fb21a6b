const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Bytes as apps take them typed (RFC 4648, base32 without padding). */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

/** The address that an app reads out of the picture. A colon parts its halves, so names may have none. */
export function otpauthUri(secret: Uint8Array, { siteName, handle }: { siteName: string; handle: string }): string {
  const issuer = siteName.replaceAll(":", "");
  const query = { secret: base32(secret), issuer, algorithm: "SHA1", digits: "6", period: "30" };
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(handle)}?${pairs.join("&")}`;
}

/** How many recovery codes there are at first. */
export const recoveryCodes = 10;

/** The signs of recovery codes, without those that are mistaken for each other; sixteen of them are 79 bits. */
export const recoverySigns = "abcdefghjkmnpqrstuvwxyz23456789";

/** How long a recovery code is. */
export const recoveryLength = 16;

/** What was typed, as a recovery code is compared. */
export function tidyRecoveryCode(typed: string): string {
  return typed.normalize("NFKC").toLowerCase().replace(/[\s-]/g, "");
}

/** Whether a tidied code has the shape of a recovery code. */
export function isRecoveryCode(code: string): boolean {
  return code.length === recoveryLength && /^[a-z2-9]+$/.test(code);
}

/** A recovery code as it is shown: in fours. */
export function shownRecoveryCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join("-");
}
