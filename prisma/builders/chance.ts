import { createHash } from "node:crypto";

/** Chance that comes out the same each time for the same seed; numbers from 0 to just under 1. */
export function chance(seed: string): () => number {
  let state = createHash("sha256").update(seed).digest().readUInt32LE();
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Some of these, drawn evenly, none twice. */
export function draw<T>(from: readonly T[], count: number, random: () => number): T[] {
  const left = [...from];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0) {
    const place = Math.floor(random() * left.length);
    const [picked] = left.splice(place, 1);
    if (picked !== undefined) drawn.push(picked);
  }
  return drawn;
}
