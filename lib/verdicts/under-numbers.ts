import { randomInt } from "node:crypto";
import type { Vote } from "../votes/verdict/score.ts";

/** The same votes under numbers that are drawn anew each time, so that two releases cannot be laid side by side; in their order. */
export function underNumbers(votes: readonly Vote[]): Vote[] {
  const readers = [...new Set(votes.map(({ reader }) => reader))];
  for (let n = readers.length - 1; n > 0; n--) {
    const other = randomInt(n + 1);
    [readers[n], readers[other]] = [readers[other] ?? "", readers[n] ?? ""];
  }
  const digits = String(readers.length).length;
  const numbers = new Map(readers.map((reader, n) => [reader, `r${String(n + 1).padStart(digits, "0")}`]));
  return votes
    .map((vote) => ({ ...vote, reader: numbers.get(vote.reader) ?? "" }))
    .sort((one, other) => compare(one.reader, other.reader) || compare(one.story, other.story));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
