import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { liveNumbersAt } from "../../prisma/builders/live-numbers-at.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { closeDatabase, db, pool } from "../platform/db/client.ts";
import { openCounter, type Signal } from "./counter.ts";
import { keysPerAddress, pauseMs } from "./rules.ts";

// Two processes: two counters, each with connections of its own.
const pools: pg.Pool[] = [];
function aProcess() {
  const own = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 3 });
  pools.push(own);
  return openCounter(own);
}

const noon = Date.parse("2026-11-23T12:00:00Z");
const minute = 60_000;
let counter: ReturnType<typeof openCounter>;

beforeAll(async () => {
  await pool().query("SELECT 1");
  counter = aProcess();
});
afterAll(async () => {
  for (const each of pools) await each.end();
  await closeDatabase();
});

function signal(storyId: string, at: number, more: Partial<Signal> = {}): Signal {
  return { storyId, at, address: "192.0.2.1", userAgent: "Firefox", referrer: null, country: null, ...more };
}

async function numbers(storyId: string, at: number) {
  const read = await liveNumbersAt(storyId, at);
  return read && [read.now, read.lastHour, read.last24Hours, read.total];
}

test("a view begins with the first signal and lasts until 30 minutes pass without one", async () => {
  const { id } = await aPublishedStory();
  expect(await counter.count(signal(id, noon))).toBe("counted");
  expect(await counter.count(signal(id, noon + 1000))).toBe("known");
  expect(await counter.count(signal(id, noon + pauseMs))).toBe("known");
  await counter.flush();
  expect(await numbers(id, noon + pauseMs)).toEqual([1, 1, 1, 1]);
  expect(await counter.count(signal(id, noon + 2 * pauseMs + 1))).toBe("counted");
  expect(await numbers(id, noon + 2 * pauseMs + 1)).toEqual([1, 2, 2, 2]);
});

test("the numbers look back a minute, an hour, a day", async () => {
  const { id } = await aPublishedStory();
  await counter.count(signal(id, noon));
  expect(await numbers(id, noon + minute - 1)).toEqual([1, 1, 1, 1]);
  expect(await numbers(id, noon + minute)).toEqual([0, 1, 1, 1]);
  expect(await numbers(id, noon + 60 * minute)).toEqual([0, 0, 1, 1]);
  expect(await numbers(id, noon + 24 * 60 * minute)).toEqual([0, 0, 0, 1]);
});

test("many readers at once, through two processes, each with several signals", async () => {
  const { id } = await aPublishedStory();
  const other = aProcess();
  const signals = Array.from({ length: 600 }, (_, n) => signal(id, noon + n, { address: `10.0.${n % 200}.1` }));
  await Promise.all(signals.map((each, n) => (n % 2 ? counter : other).count(each)));
  await Promise.all([counter.flush(), other.flush()]);
  expect(await numbers(id, noon + 600)).toEqual([200, 200, 200, 200]);
  const hours = await db.viewHour.findMany({ where: { storyId: id } });
  expect(hours.map(({ hour, views }) => [hour.getTime(), views])).toEqual([[noon, 200]]);
});

test("where a reader came from is kept with the signal that begins the view", async () => {
  const { id } = await aPublishedStory();
  await counter.count(signal(id, noon, { referrer: "example.org", country: "DE" }));
  await counter.count(signal(id, noon + 1, { referrer: "other.example" }));
  await counter.count(signal(id, noon + 2, { address: "192.0.2.2", referrer: "example.org" }));
  expect(await db.viewReferrer.findMany({ where: { storyId: id }, select: { host: true, views: true } })).toEqual([
    { host: "example.org", views: 2 },
  ]);
  expect(await db.viewCountry.findMany({ where: { storyId: id }, select: { country: true, views: true } })).toEqual([
    { country: "DE", views: 1 },
  ]);
});

describe("what is refused", () => {
  test("a story that does not exist or is not published leaves no row", async () => {
    const { id } = await aPublishedStory();
    await db.story.update({ where: { id }, data: { state: "draft" } });
    const outcomes = await Promise.allSettled([
      counter.count(signal(id, noon)),
      counter.count(signal("nothing", noon)),
      counter.count(signal("nothing", noon)),
    ]);
    expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason.code)).toEqual(
      new Array(3).fill("not_found"),
    );
    expect(await db.storyReader.count({ where: { storyId: { in: [id, "nothing"] } } })).toBe(0);
  });

  test("of one address, exactly thirty reader keys count on a story, across processes", async () => {
    const { id } = await aPublishedStory();
    const processes = [counter, aProcess()] as const;
    const attempts = Array.from({ length: 80 }, (_, n) =>
      (n % 2 ? processes[0] : processes[1]).count(signal(id, noon, { userAgent: `agent ${n >> 1} of ${n % 2}` })),
    );
    const outcomes = await Promise.allSettled(attempts);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toHaveLength(80 - keysPerAddress);
    expect(refused.every((outcome) => outcome.reason.code === "too_many")).toBe(true);
    expect(await numbers(id, noon)).toEqual([30, 30, 30, 30]);
    expect(await counter.count(signal(id, noon, { address: "192.0.2.99" }))).toBe("counted");
  });

  test("a batch with good and bad signals counts the good ones", async () => {
    const { id } = await aPublishedStory();
    const outcomes = await Promise.allSettled([
      counter.count(signal(id, noon)),
      counter.count(signal("missing", noon)),
      counter.count(signal(id, noon, { address: "192.0.2.7" })),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await numbers(id, noon)).toEqual([2, 2, 2, 2]);
  });

  test("a story without counts gets them with its first view", async () => {
    const { id } = await aPublishedStory();
    await db.storyTally.delete({ where: { storyId: id } });
    expect(await counter.count(signal(id, noon))).toBe("counted");
    expect(await numbers(id, noon)).toEqual([1, 1, 1, 1]);
  });
});

test("a story deleted while its signals wait takes nothing else with it", async () => {
  const [gone, kept] = [await aPublishedStory(), await aPublishedStory()];
  const own = aProcess();
  for (const { id } of [gone, kept]) await own.count(signal(id, noon));
  for (const { id } of [gone, kept]) await own.count(signal(id, noon + 50_000));
  await db.story.delete({ where: { id: gone.id } });
  await own.flush();
  expect(await numbers(kept.id, noon + 70_000)).toEqual([1, 1, 1, 1]);
  expect(await numbers(gone.id, noon)).toBeNull();
});
