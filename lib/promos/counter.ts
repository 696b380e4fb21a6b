import { LRUCache } from "lru-cache";
import type pg from "pg";
import { inBatches } from "../platform/in-batches.ts";
import { addressKey, type Reader, readerKey } from "../views/reader-key.ts";
import { keepSalts, type Salts } from "../views/salts.ts";
import { tryAgain } from "../views/try-again.ts";
import { type Arrival, type CountKind, countArrivals, type Outcome, pauseMs } from "./count-arrivals.ts";

/** Somebody has a promo before them, or has clicked it. */
export type Sighting = Reader & { promoId: string; kind: CountKind; at: number };

/** What counts promos in one process. */
export type PromoCounter = {
  /** Counts a sighting: "counted", or why not. What was counted is written before the answer. */
  count(sighting: Sighting): Promise<Outcome | "known">;
};

const options = { atOnce: 500, queue: 20_000 };
const room = 100_000;

/**
 * Opens a counter over these connections. Nothing that was acknowledged waits in memory: who comes in one moment is
 * written in one transaction, and who was counted here within the last half hour is answered from memory.
 */
export function openPromoCounter(db: pg.Pool): PromoCounter {
  const salts = keepSalts(db);
  const known = new LRUCache<string, number>({ max: room });
  const write = inBatches<Sighting, Outcome>(writeSightings, options);
  const inFlight = new Map<string, Promise<Outcome>>();

  async function writeSightings(sightings: readonly Sighting[]): Promise<Outcome[]> {
    for (;;) {
      const current = await salts.at(Math.max(...sightings.map(({ at }) => at)));
      const arrivals = sightings.map((sighting) => asArrival(sighting, current));
      const outcomes = await tryAgain(() => countArrivals(db, current.today, arrivals));
      if (outcomes) return outcomes;
      salts.forget(); // another process has a newer one
    }
  }

  async function count(sighting: Sighting): Promise<Outcome | "known"> {
    const { today } = await salts.at(sighting.at);
    const own = `${sighting.promoId}\n${sighting.kind}\n${readerKey(today.salt, sighting)}`;
    const last = known.get(own);
    if (last !== undefined && sighting.at - last < pauseMs) return "known";
    const running = inFlight.get(own);
    if (running) return (await running) === "counted" ? "known" : running;
    const writing = write(sighting).finally(() => inFlight.delete(own));
    inFlight.set(own, writing);
    const outcome = await writing;
    if (outcome === "counted") known.set(own, sighting.at);
    return outcome;
  }

  return { count };
}

function asArrival({ promoId, kind, at, ...reader }: Sighting, { today, before }: Salts): Arrival {
  return {
    ...{ promoId, kind, at },
    key: readerKey(today.salt, reader),
    keyBefore: before && readerKey(before.salt, reader),
    addressKey: addressKey(today.salt, reader.address),
  };
}
