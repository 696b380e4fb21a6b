import { changeCount, changedSince } from "../lib/platform/cache/pages.ts";
import { shared } from "../lib/platform/shared.ts";

type Fill<T> = { count: number; result: Promise<T>; after: Promise<T> | null };

/** Makes what is kept. It calls `begin` when it begins to read, which gives the count of changes (`changeCount()`) then. */
export type Make<T> = (begin: () => number) => Promise<T>;

const fills = shared("fills", () => new Map<string, Fill<unknown>>());

/**
 * Makes what is kept under a key, for everybody who asks meanwhile: however many ask, one making runs at a time; but
 * nobody is given what was begun before the latest change of one of its tags.
 */
export function fill<T>(key: string, tags: readonly string[], make: Make<T>): Promise<T> {
  const running = fills.get(key) as Fill<T> | undefined;
  if (!running) return beginFill(key, make);
  if (!hasChanged(running.count, tags)) return running.result;
  running.after ??= running.result.then(
    () => fill(key, tags, make),
    () => fill(key, tags, make),
  );
  return running.after;
}

// Numbers are fresh enough if they are of this second.
function hasChanged(count: number, tags: readonly string[]): boolean {
  const changed = changedSince(count, tags);
  return changed === "dirty" || changed === "drop";
}

function beginFill<T>(key: string, make: Make<T>): Promise<T> {
  const mine = { count: changeCount(), after: null as Promise<T> | null };
  const begin = () => {
    mine.count = changeCount();
    return mine.count;
  };
  const result = make(begin).finally(() => fills.delete(key));
  fills.set(key, Object.assign(mine, { result }));
  return result;
}
