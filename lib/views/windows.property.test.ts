import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { liveNumbersAt } from "../../prisma/builders/live-numbers-at.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { closeDatabase, pool } from "../platform/db/client.ts";
import { openCounter } from "./counter.ts";
import { forgetReaders } from "./forget-readers.ts";
import { pauseMs, windows } from "./rules.ts";
import { keepRunningNumbers } from "./running-numbers.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

// Time goes on in steps; a little is left between them and 30 minutes, where the order of writing would decide.
const steps = [
  0,
  300,
  20 * second,
  59 * second,
  3 * minute,
  9 * minute,
  27 * minute,
  35 * minute,
  2 * hour,
  11 * hour,
  23 * hour,
];

type Event = { kind: "signal"; reader: number; process: number } | { kind: "wait"; step: number } | { kind: "forget" };

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("signal" as const), reader: fc.nat(5), process: fc.nat(1) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("wait" as const), step: fc.constantFrom(...steps) }) },
  { weight: 1, arbitrary: fc.constant({ kind: "forget" as const }) },
);

/** What a view is, in the plainest words: a list of views, each with its last signal. */
function model() {
  const views: { reader: number; last: number }[] = [];
  return {
    signal(reader: number, at: number): void {
      const running = views.findLast((view) => view.reader === reader);
      if (running && at - running.last <= pauseMs) running.last = at;
      else views.push({ reader, last: at });
    },
    numbers(at: number): number[] {
      const within = (ms: number) => views.filter(({ last }) => last > at - ms).length;
      return [within(windows.now), within(windows.lastHour), within(windows.last24Hours), views.length];
    },
  };
}

const pools: pg.Pool[] = [];
const processes = () => pools.map((own) => openCounter(own));

beforeAll(async () => {
  await pool().query("SELECT 1");
  for (let n = 0; n < 2; n++) pools.push(new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 }));
});
afterAll(async () => {
  for (const own of pools) await own.end();
  await closeDatabase();
});

test("whatever readers do in two processes, the four numbers are exact, ordered, and the total never falls", async () => {
  const start = fc.integer({ min: 0, max: 24 * 60 }).map((m) => Date.parse("2026-11-23T00:00:00Z") + m * minute);
  await fc.assert(
    fc.asyncProperty(start, fc.array(event, { minLength: 5, maxLength: 60 }), async (begin, events) => {
      await pool().query("DELETE FROM view_salts");
      const { id: storyId } = await aPublishedStory();
      const counters = processes();
      const expected = model();
      const runnings = pools.map((own) => keepRunningNumbers(own));
      let at = begin;
      let total = 0;
      let flushed = true;
      for (const each of events) {
        if (each.kind === "forget") await forgetReaders(pool(), at);
        if (each.kind === "wait") {
          // The flusher runs at least once a second.
          if (each.step > second) for (const counter of counters) await counter.flush();
          flushed ||= each.step > second;
          at += each.step;
        }
        if (each.kind === "signal") {
          const address = `192.0.2.${each.reader}`;
          const signal = { storyId, at, address, userAgent: "Firefox", referrer: null, country: null };
          await counters[each.process]?.count(signal);
          expected.signal(each.reader, at);
          flushed = false;
        }
        const read = await liveNumbersAt(storyId, at);
        for (const running of runnings) expect((await running([storyId], at))[0]).toEqual(read);
        const four = [read?.now ?? -1, read?.lastHour ?? -1, read?.last24Hours ?? -1, read?.total ?? -1];
        if (flushed) expect(four).toEqual(expected.numbers(at));
        expect(four).toEqual(four.toSorted((a, b) => a - b));
        expect(four[3]).toBeGreaterThanOrEqual(total);
        total = four[3] ?? 0;
      }
      expect(total).toBe(expected.numbers(at)[3]);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("read at any moment while two processes count at once, the numbers keep their order and the total grows", async () => {
  const { id: storyId } = await aPublishedStory();
  const counters = processes();
  const at = Date.parse("2027-01-01T12:00:00Z");
  let counting = true;
  const seen: number[][] = [];
  const reader = (async () => {
    while (counting) {
      const read = await liveNumbersAt(storyId, at + 500);
      if (read) seen.push([read.now, read.lastHour, read.last24Hours, read.total]);
    }
  })();
  const signals = Array.from({ length: 400 }, (_, n) => n);
  await Promise.all(
    signals.map((n) =>
      counters[n % 2]?.count({
        storyId,
        at: at + n,
        address: `10.1.${n % 250}.1`,
        userAgent: "Firefox",
        referrer: null,
        country: null,
      }),
    ),
  );
  counting = false;
  await reader;
  for (const four of seen) expect(four).toEqual(four.toSorted((a, b) => a - b));
  const totals = seen.map((four) => four[3]);
  expect(totals).toEqual(totals.toSorted((a = 0, b = 0) => a - b));
  expect(await liveNumbersAt(storyId, at + 500)).toMatchObject({ now: 250, total: 250 });
}, 60_000);
