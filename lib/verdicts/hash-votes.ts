import { createHash } from "node:crypto";
import type { Vote } from "../votes/verdict/score.ts";

/** SHA-256 of votes, in hex: a line of JSON each, as in the public file. */
export function hashOf(votes: readonly Vote[]): string {
  const hash = createHash("sha256");
  for (const vote of votes) hash.update(lineOf(vote));
  return hash.digest("hex");
}

/** A vote as a line of the public file: reader, story, value, time. */
export function lineOf({ reader, story, value, at }: Vote): string {
  return `${JSON.stringify([reader, story, value, at])}\n`;
}
