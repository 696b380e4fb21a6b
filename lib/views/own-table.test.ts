import { afterAll, afterEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { seedViews } from "../../prisma/builders/views.ts";
import { setClock } from "../platform/clock.ts";
import { closeDatabase, db, pool } from "../platform/db/client.ts";
import { type CsvValue, csvRow } from "../platform/text/csv.ts";
import type { Actor } from "../policy.ts";
import { storyFigures, viewFigures } from "./export-figures.ts";
import { firstReferrers, ownHistory, ownReferrers } from "./own-history.ts";
import { ownTable, ownTotals } from "./own-table.ts";
import { type OwnOrder, ownOrder } from "./schema.ts";

const at = new Date("2026-05-06T12:30:00Z"); // a Wednesday
let restore = () => {};
afterEach(() => restore());
afterAll(closeDatabase);

const order = (wanted: Partial<OwnOrder> = {}) => ownOrder.parse(wanted);
const daysAgo = (days: number) => new Date(at.getTime() - days * 86_400_000);
const bodies = (n: number) => `<p>Story number ${n} about something else.</p>`;

async function gathered(rows: AsyncIterable<readonly CsvValue[]>) {
  const all: (readonly CsvValue[])[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

async function threeStories(author: Actor) {
  restore = setClock(() => at.getTime());
  const make = (title: string, days: number, n: number) =>
    aStory({ author, title, bodyHtml: bodies(n), publishedAt: daysAgo(days) });
  const [old, mid, young] = [await make("B old", 40, 1), await make("C mid", 10, 2), await make("A young", 1, 3)];
  await seedViews(
    [
      { storyId: old.id, publishedAt: daysAgo(40), total: 300, last24h: 5 },
      { storyId: mid.id, publishedAt: daysAgo(10), total: 100, last24h: 20 },
      { storyId: young.id, publishedAt: daysAgo(1), total: 40, last24h: 40 },
    ],
    at,
  );
  const votes = (storyId: string, fact: number, fiction: number, comments: number) =>
    db.storyTally.update({ where: { storyId }, data: { fact, fiction, comments } });
  await votes(old.id, 9, 1, 2);
  await votes(mid.id, 1, 9, 7);
  await db.storyTally.update({ where: { storyId: mid.id }, data: { recommends: 3 } });
  return { old: old.id, mid: mid.id, young: young.id };
}

test("a contributor sees their own stories in any order, with true figures, and nobody else's", async () => {
  const [rosa, tom] = [await aMember(), await aMember()];
  const { old, mid, young } = await threeStories(rosa);
  await aStory({ author: rosa, state: "draft" });
  const ids = async (wanted: Partial<OwnOrder>) => (await ownTable(rosa, order(wanted))).stories.map(({ id }) => id);
  expect(await ids({})).toEqual([young, mid, old]);
  expect(await ids({ way: "up" })).toEqual([old, mid, young]);
  expect(await ids({ by: "title", way: "up" })).toEqual([young, old, mid]);
  expect(await ids({ by: "views" })).toEqual([old, mid, young]);
  expect(await ids({ by: "day" })).toEqual([young, mid, old]);
  expect(await ids({ by: "fact" })).toEqual([old, mid, young]); // without votes last
  expect(await ids({ by: "fact", way: "up" })).toEqual([mid, old, young]);
  expect(await ids({ by: "comments" })).toEqual([mid, old, young]);
  expect((await ids({ by: "recommends" }))[0]).toBe(mid);
  const { stories, total, pages } = await ownTable(rosa, order());
  expect([total, pages]).toEqual([3, 1]);
  expect(stories[1]).toMatchObject({
    id: mid,
    views: 100,
    lastDay: 20,
    fact: 1,
    fiction: 9,
    comments: 7,
    recommends: 3,
  });
  for (const { now, lastDay, views } of stories) expect(now <= lastDay && lastDay <= views).toBe(true);
  expect(await ownTotals(rosa)).toMatchObject({
    stories: 3,
    views: 440,
    lastDay: 65,
    votes: 20,
    comments: 9,
    recommends: 3,
  });
  expect(await ownTable(tom, order())).toEqual({ stories: [], total: 0, page: 1, pages: 1 });
  expect(await ownTotals(tom)).toMatchObject({ stories: 0, views: 0, now: 0 });
  expect(await ownHistory(tom, { step: "day", storyId: old })).toEqual(
    expect.arrayContaining([{ at: expect.any(Date), views: 0 }]),
  );
  expect((await ownHistory(tom, { step: "day", storyId: old })).reduce((sum, { views }) => sum + views, 0)).toBe(0);
});

test("views over time: each view once in its hour, day and week, of all stories or of one", async () => {
  const rosa = await aMember();
  const { young } = await threeStories(rosa);
  const sum = (steps: { views: number }[]) => steps.reduce((all, { views }) => all + views, 0);
  const [hours, days, weeks] = [
    await ownHistory(rosa, { step: "hour" }),
    await ownHistory(rosa, { step: "day" }),
    await ownHistory(rosa, { step: "week" }),
  ];
  expect([hours.length, days.length, weeks.length]).toEqual([48, 30, 26]);
  expect(hours.at(-1)?.at.toISOString()).toBe("2026-05-06T12:00:00.000Z");
  expect(days.at(-1)?.at.toISOString()).toBe("2026-05-06T00:00:00.000Z");
  expect(weeks.at(-1)?.at.toISOString()).toBe("2026-05-04T00:00:00.000Z");
  expect(sum(weeks)).toBe(440);
  expect(sum(await ownHistory(rosa, { step: "day", storyId: young }))).toBe(40);
  const referrers = await ownReferrers(rosa);
  expect(referrers.length).toBeGreaterThan(0);
  expect((await firstReferrers([young])).get(young)).toEqual((await ownReferrers(rosa, { storyId: young }))[0]);
});

test("pages: what is beyond the last is the last", async () => {
  const rosa = await aMember();
  await threeStories(rosa);
  const page = await ownTable(rosa, order({ page: 9 }), 2);
  expect(page).toMatchObject({ page: 2, pages: 2, total: 3 });
  expect(page.stories).toHaveLength(1);
});

test("the files have a row for each story, and for each of its days", async () => {
  const rosa = await aMember();
  const { old, mid, young } = await threeStories(rosa);
  await db.story.update({ where: { id: young }, data: { title: '=HYPERLINK("https://x.example")' } });
  const all = async (rows: AsyncIterable<readonly CsvValue[]>) => (await gathered(rows)).map(csvRow);
  const stories = await all(storyFigures(rosa));
  expect(stories).toHaveLength(4);
  expect(stories[1]).toContain(`"'=HYPERLINK(""https://x.example"")"`);
  expect(stories[3]).toMatch(
    new RegExp(`^${old},B old,http.*,published,2026-03-27T12:30:00.000Z,\\d+,5,300,9,1,0,90,2,0\\r\\n$`),
  );
  const days = await gathered(viewFigures(rosa, "day"));
  const viewsOf = (id: string) =>
    days.filter(([of]) => of === id).reduce((sum, [, , , views]) => sum + Number(views), 0);
  expect([viewsOf(old), viewsOf(mid), viewsOf(young)]).toEqual([300, 100, 40]);
  expect(days[1]?.[2]).toMatch(/^2026-\d\d-\d\d$/);
  expect((await gathered(viewFigures(rosa, "hour")))[1]?.[2]).toMatch(/^2026-\d\d-\d\dT\d\d:00Z$/);
});

test("with 2,000 stories the figures are read soon", async () => {
  const rosa = await aMember();
  restore = setClock(() => at.getTime());
  await pool().query(
    `INSERT INTO stories (id, author_id, state, title, slug, published_at, created_at)
     SELECT 'many' || n, $1, 'published', 'Story ' || n, 's', $2::timestamptz - n * interval '8 hours', $2 FROM generate_series(1, 2000) n`,
    [rosa.id, at],
  );
  await pool().query(
    `INSERT INTO view_hours (story_id, hour, views)
     SELECT 'many' || n, date_trunc('hour', $1::timestamptz - (n * 8 % 4200) * interval '1 hour' + h * interval '1 hour', 'UTC'), 1 + (n * h) % 40
     FROM generate_series(1, 2000) n, generate_series(1, 40) h`,
    [at],
  );
  await pool().query(
    `INSERT INTO story_tallies (story_id, views, fact) SELECT 'many' || n, n * 7 % 900, n % 50 FROM generate_series(1, 2000) n`,
  );
  await pool().query(
    `INSERT INTO story_readers (story_id, reader_key, address_key, salt_id, last_signal_at)
     SELECT 'many' || (n % 2000 + 1), decode(md5(n::text), 'hex'), decode(md5(n::text), 'hex'), 0, $1::timestamptz - (n % 86000) * interval '1 second'
     FROM generate_series(1, 40000) n`,
    [at],
  );
  await pool().query(
    `INSERT INTO view_referrers (story_id, day, host, views)
     SELECT 'many' || n, ($1::timestamptz - d * interval '1 day')::date, 'host' || h, 3 FROM generate_series(1, 2000) n, generate_series(0, 4) d, generate_series(1, 2) h`,
    [at],
  );
  await pool().query("ANALYZE");
  const took = async (work: () => Promise<unknown>) => {
    await work();
    const began = performance.now();
    await work();
    return Math.round(performance.now() - began);
  };
  const times = {
    table: await took(() => ownTable(rosa, order({ by: "day", page: 3 }))),
    totals: await took(() => ownTotals(rosa)),
    hours: await took(() => ownHistory(rosa, { step: "hour" })),
    days: await took(() => ownHistory(rosa, { step: "day" })),
    weeks: await took(() => ownHistory(rosa, { step: "week" })),
    referrers: await took(() => ownReferrers(rosa)),
  };
  if (process.env.SAY_TIMES) console.log(times);
  for (const [name, ms] of Object.entries(times)) expect(ms, name).toBeLessThan(1500);
}, 60_000);
