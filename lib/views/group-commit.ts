type Waiting<T, R> = { item: T; done: (result: R) => void; failed: (thrown: unknown) => void };

type Options = {
  /** Items written at once. */
  atOnce: number;
  /** Items that may wait; more are turned away. */
  queue: number;
};

/**
 * Writes many small things as few large ones: what arrives while a write runs goes into the next, and nobody waits for
 * company. Each caller learns the result of its own item.
 */
export function groupCommit<T, R>(
  write: (items: readonly T[]) => Promise<readonly R[]>,
  { atOnce, queue }: Options,
): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = [];
  let running = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) await writeBatch(waiting.splice(0, atOnce));
    running = false;
  }

  async function writeBatch(batch: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await write(batch.map(({ item }) => item));
      for (const [place, { done }] of batch.entries()) done(results[place] as R);
    } catch (thrown) {
      for (const { failed } of batch) failed(thrown);
    }
  }

  return (item) =>
    new Promise<R>((done, failed) => {
      if (waiting.length >= queue) throw new Error("Too much waits to be written.");
      waiting.push({ item, done, failed });
      if (running) return;
      running = true;
      setImmediate(() => void drain());
    });
}
