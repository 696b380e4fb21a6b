import { busy } from "./refusal.ts";

type Waiting<T, R> = { item: T; done: (result: R) => void; failed: (thrown: unknown) => void };

/** Does the work of a group; each item has an outcome of its own. */
export type GroupWork<T, R> = (key: string, items: readonly T[]) => Promise<readonly PromiseSettledResult<R>[]>;

type Bounds = {
  /** Items of one group, at most. */
  atOnce: number;
  /** Items of one key that may wait; further ones are refused. */
  queue?: number;
};

/**
 * Does the same kind of work in groups: what comes for a key in one moment, or while a group of that key is at work,
 * goes into one group. Nobody waits for company, and keys do not wait for each other.
 */
export function inGroups<T, R>(
  work: GroupWork<T, R>,
  { atOnce, queue = Number.POSITIVE_INFINITY }: Bounds = { atOnce: 100 },
): (key: string, item: T) => Promise<R> {
  const queues = new Map<string, Waiting<T, R>[]>();

  async function drain(key: string, waiting: Waiting<T, R>[]): Promise<void> {
    while (waiting.length > 0) await doGroup(key, waiting.splice(0, atOnce));
    queues.delete(key);
  }

  async function doGroup(key: string, group: readonly Waiting<T, R>[]): Promise<void> {
    const items = group.map(({ item }) => item);
    try {
      const outcomes = await work(key, items);
      for (const [place, waiting] of group.entries()) settle(waiting, outcomes[place]);
    } catch (thrown) {
      for (const { failed } of group) failed(thrown);
    }
  }

  return (key, item) =>
    new Promise<R>((done, failed) => {
      const waiting = queues.get(key);
      if (waiting && waiting.length >= queue) throw busy();
      if (waiting) return void waiting.push({ item, done, failed });
      const begun = [{ item, done, failed }];
      queues.set(key, begun);
      setImmediate(() => void drain(key, begun));
    });
}

function settle<T, R>({ done, failed }: Waiting<T, R>, outcome: PromiseSettledResult<R> | undefined): void {
  if (outcome?.status === "fulfilled") done(outcome.value);
  else failed(outcome?.reason ?? new Error("The work of a group said nothing of one of its items."));
}
