import { inGroups } from "./in-groups.ts";

/** Does many small things as few large ones (`inGroups()`, with one group for all): they succeed or fail together. */
export function inBatches<T, R>(
  run: (items: readonly T[]) => Promise<readonly R[]>,
  bounds: { atOnce: number; queue: number },
): (item: T) => Promise<R> {
  const add = inGroups<T, R>(async (_, items) => {
    const results = await run(items);
    return results.map((value) => ({ status: "fulfilled", value }));
  }, bounds);
  return (item) => add("", item);
}
