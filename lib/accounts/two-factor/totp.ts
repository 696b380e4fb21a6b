import { createHmac } from "node:crypto";

/** For how long a code is shown. */
const stepSeconds = 30;
const digits = 6;

/** A clock that is a step slow or fast is believed. */
const window = 1;

/** The step that a moment is in. */
export function stepOf(at: Date): number {
  return Math.floor(at.getTime() / 1000 / stepSeconds);
}

/** The code of a step (RFC 6238 with SHA-1, as all apps know it). */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** The step whose code this is, among those that are believed now and come after the last that was used; null for none. */
export function stepOfCode(
  secret: Uint8Array,
  code: string,
  { at, after }: { at: Date; after: number },
): number | null {
  const now = stepOf(at);
  for (let step = now - window; step <= now + window; step += 1)
    if (step > after && codeAt(secret, step) === code) return step;
  return null;
}

/** What was typed, if it can be a code of an app: six digits, however they are parted. */
export function tidyCode(typed: string): string | null {
  const code = typed.normalize("NFKC").replace(/[\s-]/g, "");
  return /^\d{6}$/.test(code) ? code : null;
}
