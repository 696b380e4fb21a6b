import { busy } from "./refusal.ts";

type Waiting<T, R> = { item: T; done: (result: R) => void; failed: (thrown: unknown) => void };

type Options = {
  /** Items done at once. */
  atOnce: number;
  /** Items that may wait; more are turned away. */
  queue: number;
};

/**
 * Does many small things as few large ones: what arrives while one runs goes into the next, and nobody waits for
 * company. Each caller learns the result of its own item; when too many wait, further ones are refused.
 */
export function inGroups<T, R>(
  run: (items: readonly T[]) => Promise<readonly R[]>,
  { atOnce, queue }: Options,
): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = [];
  let running = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) await runGroup(waiting.splice(0, atOnce));
    running = false;
  }

  async function runGroup(group: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await run(group.map(({ item }) => item));
      for (const [place, { done }] of group.entries()) done(results[place] as R);
    } catch (thrown) {
      for (const { failed } of group) failed(thrown);
    }
  }

  return (item) =>
    new Promise<R>((done, failed) => {
      if (waiting.length >= queue) throw busy();
      waiting.push({ item, done, failed });
      if (running) return;
      running = true;
      setImmediate(() => void drain());
    });
}
