import { LRUCache } from "lru-cache";
import { nowMs } from "../platform/clock.ts";

type Kept<T> = { at: number; value: Promise<T> };

/** Reads each key at most once in so many milliseconds, however many ask; who asks meanwhile shares the answer. */
export function onceIn<T>(ms: number, most: number, read: (key: string, at: number) => Promise<T>) {
  const kept = new LRUCache<string, Kept<T>>({ max: most });
  return (key: string): Promise<T> => {
    const at = nowMs();
    const before = kept.get(key);
    if (before && at >= before.at && at - before.at < ms) return before.value;
    const entry = { at, value: read(key, at) };
    kept.set(key, entry);
    entry.value.catch(() => {
      if (kept.peek(key) === entry) kept.delete(key);
    });
    return entry.value;
  };
}
