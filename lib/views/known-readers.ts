import { LRUCache } from "lru-cache";
import type pg from "pg";
import { log } from "../platform/log.ts";
import { type Touch, touchReaders } from "./touch-readers.ts";

// Well under the pause that ends a view: a reader we know cannot be beginning a new one.
const knownForMs = 10 * 60_000;
const flushAfterMs = 1000;
const atOnce = 5000;
const room = 100_000;

/** The readers whose view of a story this process has written within the last minutes. */
export type KnownReaders = {
  /** Takes a signal of a known reader; false for one we do not know. */
  takeSignal(touch: Touch): boolean;
  /** Remembers a reader whose row was just written. */
  remember(touch: Touch): void;
  /** Writes what waits. */
  flush(): Promise<void>;
  /** How many wait. */
  waiting(): number;
};

/** Their later signals wait in memory and are written by one flusher, at most a second later. */
export function keepKnownReaders(db: pg.Pool): KnownReaders {
  const known = new LRUCache<string, number>({ max: room });
  let waiting = new Map<string, Touch>();
  let timer: NodeJS.Timeout | undefined;
  let flushing: Promise<void> = Promise.resolve();

  function takeSignal(touch: Touch): boolean {
    const pair = pairOf(touch);
    const last = known.get(pair);
    if (last === undefined || touch.at - last > knownForMs || waiting.size >= room) return false;
    if (touch.at <= last) return true;
    known.set(pair, touch.at);
    waiting.set(pair, touch);
    timer ??= setTimeout(flushOnTime, flushAfterMs);
    return true;
  }

  function flushOnTime(): void {
    flush().catch((error) => log.error({ err: error }, "view signals could not be written; they are tried again"));
  }

  function flush(): Promise<void> {
    flushing = flushing.catch(() => undefined).then(writeWaiting);
    return flushing;
  }

  async function writeWaiting(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const taken = waiting;
    waiting = new Map();
    const touches = [...taken.values()];
    for (let from = 0; from < touches.length; from += atOnce) {
      try {
        await touchReaders(db, touches.slice(from, from + atOnce));
      } catch (error) {
        putBack(touches.slice(from));
        throw error;
      }
    }
  }

  function putBack(touches: readonly Touch[]): void {
    for (const touch of touches) {
      const pair = pairOf(touch);
      if (!waiting.has(pair)) waiting.set(pair, touch);
    }
    timer ??= setTimeout(flushOnTime, flushAfterMs);
  }

  const remember = (touch: Touch) => void known.set(pairOf(touch), touch.at);
  return { takeSignal, remember, flush, waiting: () => waiting.size };
}

function pairOf({ storyId, key }: Touch): string {
  return storyId + key;
}
