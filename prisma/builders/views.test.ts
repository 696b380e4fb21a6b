import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "../../lib/platform/db/client.ts";
import { lastDayByHour, viewsByDay } from "../../lib/views/history.ts";
import { liveNumbersAt } from "./live-numbers-at.ts";
import { aPublishedStory } from "./published-story.ts";
import { seedViews } from "./views.ts";

afterAll(closeDatabase);

const at = new Date("2026-11-23T14:20:00Z");
const day = 24 * 60 * 60_000;
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

test("the four numbers of a built story are true, and its history adds up to the total", async () => {
  const { id } = await aPublishedStory();
  await seedViews([{ storyId: id, publishedAt: new Date(at.getTime() - 5 * day), total: 2400, last24h: 610 }], at);
  const numbers = await liveNumbersAt(id, at.getTime());
  expect(numbers).toMatchObject({ last24Hours: 610, total: 2400 });
  expect(numbers?.lastHour).toBeGreaterThan(0);
  expect(sum(await viewsByDay([id], 6, at.getTime()))).toBe(2400);
  expect(sum(await lastDayByHour(id, at.getTime()))).toBeLessThanOrEqual(610);
  const led = await db.viewReferrer.aggregate({ where: { storyId: id }, _sum: { views: true } });
  expect(led._sum.views).toBeGreaterThan(0);
  expect(led._sum.views).toBeLessThan(2400);
});

test("a story younger than a day has all its views in the last day", async () => {
  const { id } = await aPublishedStory();
  await seedViews([{ storyId: id, publishedAt: new Date(at.getTime() - 3 * 60 * 60_000), total: 90, last24h: 10 }], at);
  expect(await liveNumbersAt(id, at.getTime())).toMatchObject({ last24Hours: 90, total: 90 });
  expect((await lastDayByHour(id, at.getTime())).slice(0, 20)).toEqual(new Array(20).fill(0));
});

test("a story that nobody read yet", async () => {
  const { id } = await aPublishedStory();
  await seedViews([{ storyId: id, publishedAt: new Date(at.getTime() - 2 * day), total: 0, last24h: 0 }], at);
  expect(await liveNumbersAt(id, at.getTime())).toMatchObject({ now: 0, total: 0 });
});
