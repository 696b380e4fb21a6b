import { Refusal } from "../refusal.ts";

/** Lets at most `atOnce` pieces of work run together; the rest queue, and beyond `queue` waiting ones are refused. */
export function makeGate(atOnce: number, queue: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function enter(): Promise<void> {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (waiting.length >= queue) {
      throw new Refusal("too_many", "Too many people are logging in at this moment. Try again in a minute.", {
        retryAfterSeconds: 60,
      });
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  // Whoever leaves hands the place on: `running` stays as it is.
  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
