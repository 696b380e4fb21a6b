import { busy } from "../lib/platform/refusal.ts";

type Options = {
  /** How many are inside at once. */
  atOnce: number;
  /** How many may wait. */
  line: number;
  /** How long one may wait, in milliseconds. */
  patienceMs: number;
};

export type Gate = {
  /** Waits for its turn; gives what says that it is over (once, however often it is called). Refuses when there are too many. */
  pass(): Promise<() => void>;
  /** How many are inside, and how many wait. */
  counts(): { inside: number; waiting: number };
  /** How many may be inside. */
  places: number;
  /** How many have been turned away so far. */
  refused(): number;
};

type Waiting = { enter: () => void };

/**
 * Bounds how much is done at once. Others wait in the order in which they came; who has waited too long is turned away,
 * so that what is let in is answered in time however many ask.
 */
export function openGate({ atOnce, line, patienceMs }: Options): Gate {
  const waiting = new Set<Waiting>();
  let inside = 0;
  let refused = 0;

  function turnAway(): Error {
    refused += 1;
    return busy();
  }

  // Gives what is called at the end, once or more often.
  function enter(): () => void {
    inside += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      inside -= 1;
      const [first] = waiting;
      first?.enter();
    };
  }

  function waitInLine(): Promise<() => void> {
    return new Promise((give, refuse) => {
      const mine: Waiting = {
        enter: () => {
          clearTimeout(timer);
          waiting.delete(mine);
          give(enter());
        },
      };
      const timer = setTimeout(() => {
        waiting.delete(mine);
        refuse(turnAway());
      }, patienceMs);
      waiting.add(mine);
    });
  }

  return {
    pass: async () => {
      if (inside < atOnce) return enter();
      if (waiting.size >= line) throw turnAway();
      return waitInLine();
    },
    counts: () => ({ inside, waiting: waiting.size }),
    places: atOnce,
    refused: () => refused,
  };
}
