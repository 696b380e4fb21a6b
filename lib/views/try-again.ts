import { setImmediate as turn } from "node:timers/promises";

// A deadlock, a lost race, a story deleted between being looked up and being referred to: the next try sees it as it is.
const passing = new Set(["40P01", "40001", "23503"]);
const tries = 5;

/** Runs a write again when it only lost a race in the database. */
export async function tryAgain<T>(write: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left--) {
    try {
      return await write();
    } catch (thrown) {
      if (left <= 1 || !isPassing(thrown)) throw thrown;
      await turn();
    }
  }
}

function isPassing(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" && passing.has(thrown.code);
}
