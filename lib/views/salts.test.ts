import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { liveNumbersAt } from "../../prisma/builders/live-numbers-at.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { closeDatabase, db, pool } from "../platform/db/client.ts";
import { openCounter } from "./counter.ts";
import { dayMs } from "./rules.ts";
import { destroySalts, keepSalts } from "./salts.ts";

const midnight = Date.parse("2026-11-24T00:00:00Z");
const minute = 60_000;
const pools: pg.Pool[] = [];
function aPool(): pg.Pool {
  const own = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 3 });
  pools.push(own);
  return own;
}

beforeAll(() => pool().query("SELECT 1"));
afterAll(async () => {
  for (const each of pools) await each.end();
  await closeDatabase();
});

async function begin(time: number) {
  await db.viewSalt.deleteMany();
  return keepSalts(aPool()).at(time);
}

const reader = { address: "192.0.2.1", userAgent: "Firefox", referrer: null, country: null };

test("processes that need the day's salt at once get the same one", async () => {
  await db.viewSalt.deleteMany();
  const all = await Promise.all(Array.from({ length: 6 }, () => keepSalts(aPool()).at(midnight + minute)));
  expect(new Set(all.map(({ today }) => today.salt)).size).toBe(1);
  expect(await db.viewSalt.count()).toBe(1);
});

test("the salt changes with the day; yesterday's is looked under for half an hour and then destroyed", async () => {
  const yesterday = (await begin(midnight - minute)).today;
  const keeper = keepSalts(aPool());
  const early = await keeper.at(midnight + minute);
  expect(early.today.salt).not.toBe(yesterday.salt);
  expect(early.before?.salt).toBe(yesterday.salt);
  const late = await keeper.at(midnight + 30 * minute);
  expect([late.today.id, late.before]).toEqual([early.today.id, null]);
  expect(await db.viewSalt.count()).toBe(1);
});

test("a salt older than yesterday's is of no use, whatever the hour", async () => {
  await begin(midnight - 2 * dayMs);
  expect((await keepSalts(aPool()).at(midnight + minute)).before).toBeNull();
});

test("the job destroys what is due and nothing else", async () => {
  await begin(midnight - minute);
  await keepSalts(aPool()).at(midnight + minute);
  await destroySalts(pool(), midnight + 29 * minute);
  expect(await db.viewSalt.count()).toBe(2);
  await destroySalts(pool(), midnight + 30 * minute);
  expect(await db.viewSalt.count()).toBe(1);
});

test("a view that runs across the change stays one view, in whichever process it goes on", async () => {
  await db.viewSalt.deleteMany();
  const { id: storyId } = await aPublishedStory();
  const [one, two] = [openCounter(aPool()), openCounter(aPool())];
  const answers = [
    await one.count({ ...reader, storyId, at: midnight - 10 * minute }),
    await two.count({ ...reader, storyId, at: midnight + minute }),
    await one.count({ ...reader, storyId, at: midnight + 2 * minute }),
    await two.count({ ...reader, storyId, at: midnight + 20 * minute }),
  ];
  await Promise.all([one.flush(), two.flush()]);
  expect(answers).toEqual(["counted", "known", "known", "known"]);
  expect(await liveNumbersAt(storyId, midnight + 20 * minute)).toMatchObject({ now: 1, total: 1 });
  expect(await db.storyReader.count({ where: { storyId } })).toBe(1);
});

test("a process whose clock is behind uses the newest salt there is", async () => {
  await db.viewSalt.deleteMany();
  const { id: storyId } = await aPublishedStory();
  const [ahead, behind] = [openCounter(aPool()), openCounter(aPool())];
  await behind.count({ ...reader, storyId, at: midnight - 2000 });
  await ahead.count({ ...reader, storyId, at: midnight + 100 });
  // Its memory still holds the old day, and this address is new to it.
  const other = { ...reader, address: "192.0.2.2" };
  expect(await ahead.count({ ...other, storyId, at: midnight + 200 })).toBe("counted");
  expect(await behind.count({ ...other, storyId, at: midnight - 100 })).toBe("known");
  expect(await liveNumbersAt(storyId, midnight + 200)).toMatchObject({ total: 2 });
});
