/** Runs work in a few places at once; what finds no place waits, and where too many wait is turned away. */
export interface Slots {
  /** The result of `work`, or null when it was turned away without being started. */
  run<T>(work: () => Promise<T>): Promise<T | null>;
}

/** Makes `places` slots with a waiting line of at most `line`. First come, first served. */
export function makeSlots(places: number, line: number): Slots {
  const waiting: (() => void)[] = [];
  let free = places;

  const enter = (): Promise<void> | null => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return waiting.length < line ? new Promise((resolve) => waiting.push(resolve)) : null;
  };
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };

  return {
    async run(work) {
      const turn = enter();
      if (!turn) return null;
      await turn;
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
