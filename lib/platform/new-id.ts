import { randomBytes } from "node:crypto";
import { nowMs } from "./clock.ts";

const letters = "0123456789abcdefghijklmnopqrstuvwxyz";

/**
 * A new id: nine characters of time (milliseconds, base 36) and six of chance, so that ids sort by age,
 * fit a URL ([0-9a-z], no '-') and two made in one millisecond meet once in two thousand million times.
 */
export function newId(at: number = nowMs()): string {
  const time = Math.floor(at).toString(36).padStart(9, "0");
  return time + randomLetters(6);
}

/** An id of chance alone, for what may not say when it was made. */
export function newChanceId(): string {
  return randomLetters(16);
}

function randomLetters(count: number): string {
  let made = "";
  while (made.length < count) {
    for (const byte of randomBytes(count)) {
      if (byte < 252 && made.length < count) made += letters[byte % 36];
    }
  }
  return made;
}
