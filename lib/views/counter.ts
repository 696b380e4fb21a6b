import type pg from "pg";
import { inBatches } from "../platform/in-batches.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Arrival, beginViews, type Outcome } from "./begin-views.ts";
import { keepKnownReaders } from "./known-readers.ts";
import { addressKey, type Reader, readerKey } from "./reader-key.ts";
import { crowdSentence } from "./rules.ts";
import { keepSalts, type Salts } from "./salts.ts";
import { tryAgain } from "./try-again.ts";

/** A signal as it is counted. */
export type Signal = Reader & { storyId: string; at: number; referrer: string | null; country: string | null };

/** What counts views in one process. */
export type Counter = {
  /** Counts a signal: "counted" when it began a view, "known" when it continued one. Refuses what may not count. */
  count(signal: Signal): Promise<"counted" | "known">;
  /** Writes the signals that wait. */
  flush(): Promise<void>;
  /** How many signals wait, that were acknowledged or will be. */
  waiting(): number;
};

const options = { atOnce: 500, queue: 20_000 };

/**
 * Opens a counter over these connections. A reader whom this process knows on a story is answered from memory and
 * written within a second; whoever it does not know is written first, so no view that was acknowledged is ever lost.
 */
export function openCounter(db: pg.Pool): Counter {
  const salts = keepSalts(db);
  const known = keepKnownReaders(db);
  const write = inBatches<Signal, Outcome>(writeArrivals, options);
  const inFlight = new Map<string, Promise<Outcome>>();

  async function writeArrivals(signals: readonly Signal[]): Promise<Outcome[]> {
    for (;;) {
      const current = await salts.at(Math.max(...signals.map(({ at }) => at)));
      const arrivals = signals.map((signal) => asArrival(signal, current));
      const outcomes = await tryAgain(() => beginViews(db, current.today, arrivals));
      if (!outcomes) {
        salts.forget();
        continue;
      }
      for (const [place, { storyId, key, at }] of arrivals.entries()) {
        if (isWritten(outcomes[place])) known.remember({ storyId, key, at });
      }
      return outcomes;
    }
  }

  async function count(signal: Signal): Promise<"counted" | "known"> {
    const { storyId, at } = signal;
    const { today } = await salts.at(at);
    if (known.takeSignal({ storyId, key: readerKey(today.salt, signal), at })) return "known";
    const pair = `${storyId}\n${signal.address}\n${signal.userAgent}`;
    const running = inFlight.get(pair);
    if (running) {
      const outcome = await running;
      return isWritten(outcome) ? count(signal) : asAnswer(outcome);
    }
    const writing = write(signal).finally(() => inFlight.delete(pair));
    inFlight.set(pair, writing);
    return asAnswer(await writing);
  }

  return { count, flush: known.flush, waiting: () => known.waiting() + inFlight.size };
}

function asArrival({ storyId, at, referrer, country, ...reader }: Signal, { today, before }: Salts): Arrival {
  return {
    storyId,
    key: readerKey(today.salt, reader),
    keyBefore: before && readerKey(before.salt, reader),
    addressKey: addressKey(today.salt, reader.address),
    at,
    referrer,
    country,
  };
}

function isWritten(outcome: Outcome | undefined): boolean {
  return outcome === "began" || outcome === "continued";
}

function asAnswer(outcome: Outcome): "counted" | "known" {
  if (outcome === "unknown-story") throw notFound("story");
  if (outcome === "crowd") throw new Refusal("too_many", crowdSentence, { retryAfterSeconds: 60 * 60 });
  return outcome === "began" ? "counted" : "known";
}
