type Waiting<T, R> = { item: T; done: (result: R) => void; failed: (thrown: unknown) => void };

/** Does the work of a group; each item has an outcome of its own. */
export type GroupWork<T, R> = (key: string, items: readonly T[]) => Promise<readonly PromiseSettledResult<R>[]>;

/**
 * Does the same kind of work in groups: what comes for a key while a group of that key is at work goes into its next
 * one. Nobody waits for company, and keys do not wait for each other.
 */
export function inGroups<T, R>(work: GroupWork<T, R>, atOnce = 100): (key: string, item: T) => Promise<R> {
  const queues = new Map<string, Waiting<T, R>[]>();

  async function drain(key: string, queue: Waiting<T, R>[]): Promise<void> {
    while (queue.length > 0) await doGroup(key, queue.splice(0, atOnce));
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
      const queue = queues.get(key);
      if (queue) return void queue.push({ item, done, failed });
      const begun = [{ item, done, failed }];
      queues.set(key, begun);
      void drain(key, begun);
    });
}

function settle<T, R>({ done, failed }: Waiting<T, R>, outcome: PromiseSettledResult<R> | undefined): void {
  if (outcome?.status === "fulfilled") done(outcome.value);
  else failed(outcome?.reason ?? new Error("The work of a group said nothing of one of its items."));
}
