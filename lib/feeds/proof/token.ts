import { randomBytes } from "node:crypto";

/** A new token for the proof of a feed: small letters and figures, so that no address can hide it by its spelling. */
export function newFeedToken(): string {
  return `firsthand-${randomBytes(16).toString("hex")}`;
}
