import { nowMs } from "../clock.ts";
import { changeCount, changedSince } from "./pages.ts";

type Kept<T> = { at: number; count: number; value: Promise<T> };

/** Reads something at most once in so many milliseconds, and anew as soon as one of these tags has gone stale. */
export function keptWhile<T>(tags: readonly string[], ms: number, read: () => Promise<T>): () => Promise<T> {
  let kept: Kept<T> | null = null;
  return () => {
    const at = nowMs();
    if (kept && at >= kept.at && at - kept.at < ms && changedSince(kept.count, tags) === "no") return kept.value;
    const mine = { at, count: changeCount(), value: read() };
    kept = mine;
    mine.value.catch(() => {
      if (kept === mine) kept = null;
    });
    return mine.value;
  };
}
