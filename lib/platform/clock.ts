import { shared } from "./shared.ts";

type Clock = { now: () => number };

const clock = shared<Clock>("clock", () => ({ now: () => Date.now() }));

/** The time, as everything in lib reads it. */
export function now(): Date {
  return new Date(clock.now());
}

/** Milliseconds since the epoch, from the same clock. */
export function nowMs(): number {
  return clock.now();
}

/** Puts another clock in place (tests); the answer puts the old one back. */
export function setClock(read: () => number): () => void {
  const before = clock.now;
  clock.now = read;
  return () => {
    clock.now = before;
  };
}
