import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { frontPage } from "./front-page.ts";
import { rankStories } from "./rank-stories.ts";
import { refreshAll } from "./refresh-lists.ts";
import { byViews, type Window } from "./rules/ranking.ts";
import { topStories } from "./top-stories.ts";

const minute = 60_000;
const hour = 60 * minute;
const time = Date.parse("2026-11-20T12:30:00Z");
let restore: () => void;
let rosa: Actor;

beforeEach(async () => {
  restore = setClock(() => time);
  await db.member.deleteMany();
  rosa = await aMember();
});
afterEach(() => restore());
afterAll(closeDatabase);

/** A story with views that had their last signal so many minutes ago; of every second one the reader has come again since. */
async function viewed(minutesAgo: number[], { state = "published" as const } = {}): Promise<string> {
  const { id: storyId } = await aStory({ author: rosa, publishedAt: new Date(time - 48 * hour), state });
  const signals = minutesAgo.map((ago) => new Date(time - ago * minute));
  const ended = signals.filter((_, at) => at % 2 === 1);
  const latest = signals.filter((_, at) => at % 2 === 0);
  const key = () => randomBytes(16);
  await db.storyReader.createMany({
    data: latest.map((lastSignalAt) => ({ storyId, readerKey: key(), addressKey: key(), saltId: 1, lastSignalAt })),
  });
  await db.endedView.createMany({ data: ended.map((lastSignalAt) => ({ storyId, lastSignalAt })) });
  await db.storyTally.update({ where: { storyId }, data: { views: minutesAgo.length } });
  return storyId;
}

async function top(window: Window, count?: number) {
  await rankStories(window);
  return (await topStories(window, count)).map(({ id, views }) => [id, views]);
}

test("the hour and the day count views with a signal in them", async () => {
  const lately = await viewed([1, 59, 59.9, 60, 61]);
  const today = await viewed([100, 200, 1439, 1440.1]);
  expect(await top("hour")).toEqual([[lately, 3]]);
  expect(await top("day")).toEqual([
    [lately, 5],
    [today, 3],
  ]);
  expect(await top("day", 1)).toEqual([[lately, 5]]);
});

test("the week counts views begun in it, hour by hour; all counts all", async () => {
  const [one, two] = [await viewed([1]), await viewed([1])];
  const at = (hoursAgo: number) => new Date(Date.parse("2026-11-20T12:00:00Z") - hoursAgo * hour);
  await db.viewHour.createMany({
    data: [
      { storyId: one, hour: at(0), views: 4 },
      { storyId: one, hour: at(168), views: 900 },
      { storyId: two, hour: at(100), views: 3 },
      { storyId: two, hour: at(167), views: 2 },
    ],
  });
  expect(await top("week")).toEqual([
    [two, 5],
    [one, 4],
  ]);
  await db.storyTally.update({ where: { storyId: one }, data: { views: 1000 } });
  await viewed([]);
  expect(await top("all")).toEqual([
    [one, 1000],
    [two, 1],
  ]);
});

test("what is not published is in no list", async () => {
  const id = await viewed([1, 2]);
  await db.viewHour.create({ data: { storyId: id, hour: new Date(time - hour), views: 2 } });
  for (const state of ["retracted", "removed", "held"] as const) {
    await db.story.update({ where: { id }, data: { state } });
    for (const window of ["hour", "day", "week", "all"] as const) expect(await top(window)).toEqual([]);
  }
});

test("a retracted story leaves every list at once, and the next one moves up", async () => {
  const [first, second] = [await viewed([1, 2, 3]), await viewed([1, 2])];
  await refreshAll();
  await db.story.update({ where: { id: first }, data: { state: "retracted" } });
  for (const window of ["hour", "day", "all"] as const) {
    expect((await topStories(window, 1)).map(({ id }) => id)).toEqual([second]);
  }
});

test("the list of before stands until the next one, and what fell out of it is gone then", async () => {
  const [first, second] = [await viewed([1, 2]), await viewed([30])];
  expect(await top("hour")).toEqual([
    [first, 2],
    [second, 1],
  ]);
  await db.storyReader.deleteMany({ where: { storyId: first } });
  await db.endedView.deleteMany({ where: { storyId: first } });
  expect((await topStories("hour")).map(({ id }) => id)).toEqual([first, second]);
  expect(await top("hour")).toEqual([[second, 1]]);
});

test("two rankings at once come to the same list", async () => {
  const ids = [await viewed([1, 2, 3]), await viewed([1, 2]), await viewed([1])];
  await Promise.all(Array.from({ length: 8 }, () => refreshAll()));
  expect((await topStories("day")).map(({ id }) => id)).toEqual(ids);
});

test("of stories viewed alike the newer one comes first, always", async () => {
  const ids = [await viewed([1]), await viewed([1]), await viewed([1])].sort().reverse();
  expect((await top("hour")).map(([id]) => id)).toEqual(ids);
});

test("an empty site has an empty front page", async () => {
  expect(await frontPage()).toEqual({
    lead: null,
    picks: [],
    fresh: [],
    top: { window: "day", stories: [] },
    river: { stories: [], next: null },
    contributors: [],
  });
});

test("without a picture the newest story leads, and nothing stands twice among what is new", async () => {
  const ids: string[] = [];
  for (let ago = 0; ago < 26; ago += 1)
    ids.push((await aStory({ author: rosa, publishedAt: new Date(time - ago * hour) })).id);
  const { lead, fresh, river } = await frontPage();
  expect([lead, ...fresh, ...river.stories].map((story) => story?.id)).toEqual(ids.slice(0, 20));
  expect(river.next).not.toBeNull();
});

test("the most viewed story of the day that has a picture leads", async () => {
  const [most, pictured] = [await viewed([1, 2, 3]), await viewed([1, 2])];
  const picture = { ownerId: rosa.id, kind: "cover", width: 1600, height: 900, bytes: 1, contentType: "image/jpeg" };
  await db.media.create({ data: { ...picture, id: "cover1", variants: [], createdAt: new Date(time) } });
  await db.story.update({ where: { id: pictured }, data: { coverId: "cover1" } });
  await refreshAll();
  const { lead, fresh, top } = await frontPage();
  expect(lead?.id).toBe(pictured);
  expect(fresh.map(({ id }) => id)).toEqual([most]);
  expect(top).toMatchObject({
    window: "day",
    stories: [
      { id: most, views: 3 },
      { id: pictured, views: 2 },
    ],
  });
});

test("the top list is that of the hour as soon as it is long enough", async () => {
  for (let count = 0; count < 5; count += 1) await viewed([30]);
  await viewed([120, 130]);
  await refreshAll();
  const { top } = await frontPage();
  expect([top.window, top.stories.length]).toEqual(["hour", 5]);
});

test("a list is ordered as the published rule says: more views first, then the newer story", async () => {
  const ids: string[] = [];
  for (const views of [1, 3, 2, 3, 1]) ids.push(await viewed(Array.from({ length: views }, () => 1)));
  await rankStories("hour");
  const ranked = await topStories("hour");
  expect(ranked.map(({ id }) => id)).toEqual(ranked.toSorted(byViews).map(({ id }) => id));
  expect(ranked.map(({ views }) => views)).toEqual([3, 3, 2, 1, 1]);
  expect(new Set(ranked.map(({ id }) => id))).toEqual(new Set(ids));
});
