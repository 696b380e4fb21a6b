import { seal, unseal } from "../auth/seal.ts";
import { nowMs } from "../clock.ts";

/** Seals what a browser keeps for an errand: it can neither be read nor changed there, and is worth nothing later. */
export function sealErrand(errand: string, value: object, seconds: number): string {
  const text = JSON.stringify({ until: nowMs() + seconds * 1000, value });
  return seal(Buffer.from(text), nameOf(errand)).toString("base64url");
}

/** What was sealed for this errand; null for anything else, and once its time is over. */
export function openErrand(errand: string, sealed: string | undefined): unknown {
  if (!sealed) return null;
  try {
    const { until, value } = JSON.parse(unseal(Buffer.from(sealed, "base64url"), nameOf(errand)).toString());
    return until > nowMs() ? value : null;
  } catch {
    return null; // not ours
  }
}

function nameOf(errand: string): string {
  return `cookie: ${errand}`;
}
