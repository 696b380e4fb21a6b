import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPromo } from "../../prisma/builders/promo.ts";
import { closeDatabase, db, pool } from "../platform/db/client.ts";
import { dayMs, keysPerAddress, startOfDay } from "../views/rules.ts";
import { pauseMs } from "./count-arrivals.ts";
import { openPromoCounter, type PromoCounter, type Sighting } from "./counter.ts";
import { forgetPromoReaders } from "./forget.ts";

// Two processes: two counters, each with connections of its own.
const pools: pg.Pool[] = [];
function aProcess(): PromoCounter {
  const own = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 3 });
  pools.push(own);
  return openPromoCounter(own);
}

const minute = 60_000;
const noon = startOfDay(Date.now()) + 40 * dayMs + 12 * 60 * minute;
let one: PromoCounter;
let two: PromoCounter;

beforeAll(async () => {
  await pool().query("SELECT 1");
  [one, two] = [aProcess(), aProcess()];
});
afterAll(async () => {
  for (const each of pools) await each.end();
  await closeDatabase();
});

const sighting = (promoId: string, at: number, more: Partial<Sighting> = {}): Sighting => ({
  ...{ promoId, at, kind: "seen", address: "192.0.2.1", userAgent: "Firefox" },
  ...more,
});

async function figures(promoId: string) {
  const { _sum } = await db.promoDay.aggregate({ where: { promoId }, _sum: { impressions: true, clicks: true } });
  return [_sum.impressions ?? 0, _sum.clicks ?? 0];
}

test("a reader counts once in half an hour, for what was seen and for what was clicked", async () => {
  const { id } = await aPromo();
  expect(await one.count(sighting(id, noon))).toBe("counted");
  expect(await one.count(sighting(id, noon + 1))).toBe("known");
  expect(await two.count(sighting(id, noon + 2))).toBe("recent");
  expect(await two.count(sighting(id, noon + 3, { kind: "click" }))).toBe("counted");
  expect(await one.count(sighting(id, noon + 4, { kind: "click" }))).toBe("recent");
  expect(await two.count(sighting(id, noon + pauseMs - 1))).toBe("recent");
  expect(await figures(id)).toEqual([1, 1]);
  expect(await two.count(sighting(id, noon + pauseMs))).toBe("counted");
  expect(await one.count(sighting(id, noon + pauseMs + 1))).toBe("recent");
  expect(await figures(id)).toEqual([2, 1]);
});

test("many readers at once through two processes, each several times: each is counted once", async () => {
  const [{ id }, other] = [await aPromo(), await aPromo()];
  const all = Array.from({ length: 900 }, (_, n) =>
    sighting(n % 3 ? id : other.id, noon + (n % 7), { address: `10.1.${n % 150}.1`, kind: n % 2 ? "click" : "seen" }),
  );
  await Promise.all(all.map((each, n) => (n % 5 < 2 ? one : two).count(each)));
  const pairs = (promoId: string, kind: string) =>
    new Set(all.filter((each) => each.promoId === promoId && each.kind === kind).map(({ address }) => address)).size;
  expect(await figures(id)).toEqual([pairs(id, "seen"), pairs(id, "click")]);
  expect(await figures(other.id)).toEqual([pairs(other.id, "seen"), pairs(other.id, "click")]);
});

test("what is counted stands in the day in which it was", async () => {
  const { id } = await aPromo();
  const midnight = startOfDay(noon) + dayMs;
  await one.count(sighting(id, midnight - 1, { address: "192.0.2.7" }));
  await one.count(sighting(id, midnight + 60 * minute, { address: "192.0.2.8" }));
  const days = await db.promoDay.findMany({ where: { promoId: id }, orderBy: { day: "asc" } });
  expect(days.map(({ day, impressions }) => [day.getTime(), impressions])).toEqual([
    [startOfDay(noon), 1],
    [midnight, 1],
  ]);
});

test("who was counted just before midnight is not counted again just after, in whichever process", async () => {
  const { id } = await aPromo();
  const midnight = startOfDay(noon) + 3 * dayMs;
  const [late, early] = [aProcess(), aProcess()];
  expect(await late.count(sighting(id, midnight - 5 * minute))).toBe("counted");
  expect(await early.count(sighting(id, midnight + 5 * minute))).toBe("recent");
  expect(await late.count(sighting(id, midnight + 6 * minute))).toBe("recent");
  expect(await early.count(sighting(id, midnight + 25 * minute))).toBe("counted");
  expect(await figures(id)).toEqual([2, 0]);
});

test("a process whose memory holds yesterday's salt takes the newest", async () => {
  const { id } = await aPromo();
  const midnight = startOfDay(noon) + 5 * dayMs;
  const [behind, ahead] = [aProcess(), aProcess()];
  await behind.count(sighting(id, midnight - 2000, { address: "192.0.2.20" }));
  await ahead.count(sighting(id, midnight + 100, { address: "192.0.2.21" }));
  expect(await ahead.count(sighting(id, midnight + 200, { address: "192.0.2.22" }))).toBe("counted");
  expect(await behind.count(sighting(id, midnight - 100, { address: "192.0.2.22" }))).toBe("recent");
  expect(await figures(id)).toEqual([3, 0]);
});

test("a rotating user agent is not a crowd", async () => {
  const { id } = await aPromo();
  const all = Array.from({ length: keysPerAddress + 12 }, (_, n) => sighting(id, noon, { userAgent: `Firefox ${n}` }));
  const outcomes = await Promise.all(all.map((each, n) => (n % 2 ? one : two).count(each)));
  expect(outcomes.filter((outcome) => outcome === "crowd")).toHaveLength(12);
  expect(await figures(id)).toEqual([keysPerAddress, 0]);
});

test("what is no promo, does not run or was removed is not counted; what stopped minutes ago is", async () => {
  const [{ id }, paused] = [await aPromo(), await aPromo({ running: false })];
  const begin = new Date(noon - 60 * minute);
  await db.promo.update({ where: { id: paused.id }, data: { pausedAt: begin } });
  expect(await one.count(sighting("nosuch", noon))).toBe("unknown");
  expect(await one.count(sighting(paused.id, noon))).toBe("unknown");
  await db.promo.update({ where: { id }, data: { endedAt: new Date(noon) } });
  expect(await one.count(sighting(id, noon + 9 * minute, { address: "192.0.2.30" }))).toBe("counted");
  expect(await one.count(sighting(id, noon + 11 * minute, { address: "192.0.2.31" }))).toBe("unknown");
  await db.promo.update({ where: { id }, data: { removedAt: new Date(noon) } });
  expect(await one.count(sighting(id, noon + minute, { address: "192.0.2.32" }))).toBe("unknown");
  const later = await aPromo({ startsOn: new Date(noon + 2 * dayMs).toISOString().slice(0, 10) });
  expect(await one.count(sighting(later.id, noon))).toBe("unknown");
});

test("readers are forgotten after a day, and the figures stay", async () => {
  const { id } = await aPromo();
  await one.count(sighting(id, noon, { address: "192.0.2.40" }));
  await forgetPromoReaders(noon + dayMs);
  expect(await db.promoReader.count({ where: { promoId: id } })).toBe(1);
  await forgetPromoReaders(noon + dayMs + pauseMs + 1);
  expect(await db.promoReader.count({ where: { promoId: id } })).toBe(0);
  expect(await figures(id)).toEqual([1, 0]);
});
