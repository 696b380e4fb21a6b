import { afterAll, expect, test } from "vitest";
import { liveNumbersAt } from "../../prisma/builders/live-numbers-at.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { closeDatabase, db, pool } from "../platform/db/client.ts";
import { openCounter } from "./counter.ts";
import { forgetReaders } from "./forget-readers.ts";

afterAll(closeDatabase);

const start = Date.parse("2026-11-23T12:00:00Z");
const hour = 60 * 60_000;

test("readers are forgotten after a day and a half hour; the total and the history stay", async () => {
  const { id: storyId } = await aPublishedStory();
  const counter = openCounter(pool());
  const reader = { storyId, address: "192.0.2.1", userAgent: "Firefox", referrer: null, country: null };
  await counter.count({ ...reader, at: start });
  await counter.count({ ...reader, at: start + hour });
  expect(await forgetReaders(pool(), start + 24.5 * hour)).toBe(0);
  expect(await forgetReaders(pool(), start + 24.5 * hour + 1)).toBe(1); // the view that ended
  expect(await forgetReaders(pool(), start + 26 * hour)).toBe(1);
  expect(await liveNumbersAt(storyId, start + 26 * hour)).toMatchObject({ last24Hours: 0, total: 2 });
  const hours = await db.viewHour.findMany({ where: { storyId } });
  expect(hours.reduce((sum, { views }) => sum + views, 0)).toBe(2);
});
