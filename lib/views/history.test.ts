import { afterAll, expect, test } from "vitest";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { countriesSince, lastDayByHour, referrersSince, viewsByDay, viewsByHour } from "./history.ts";
import { viewsNow, viewsOfLastDay } from "./queries.ts";

afterAll(closeDatabase);

const at = Date.parse("2026-11-23T14:20:00Z");

async function views(storyId: string, hour: string, count: number) {
  await db.viewHour.create({ data: { storyId, hour: new Date(hour), views: count } });
}

test("views are told by hour and by day, oldest first, empty ones as 0", async () => {
  const [{ id }, other] = [await aPublishedStory(), await aPublishedStory()];
  await views(id, "2026-11-23T14:00:00Z", 3);
  await views(id, "2026-11-22T15:00:00Z", 5);
  await views(id, "2026-11-22T14:00:00Z", 100); // a day and twenty minutes ago
  await views(other.id, "2026-11-23T13:00:00Z", 7);
  expect(await lastDayByHour(id, at)).toEqual([5, ...new Array(22).fill(0), 3]);
  expect(await viewsByHour([id, other.id], 3, at)).toEqual([0, 7, 3]);
  expect(await viewsByDay([id, other.id], 3, at)).toEqual([0, 105, 10]);
  expect(await viewsByDay([], 2, at)).toEqual([0, 0]);
});

test("where readers came from, most first", async () => {
  const { id } = await aPublishedStory();
  const day = new Date("2026-11-23");
  await db.viewReferrer.createMany({
    data: [
      { storyId: id, day, host: "a.example", views: 2 },
      { storyId: id, day, host: "b.example", views: 5 },
      { storyId: id, day: new Date("2026-11-20"), host: "a.example", views: 9 },
    ],
  });
  await db.viewCountry.create({ data: { storyId: id, day, country: "DE", views: 4 } });
  expect(await referrersSince([id], day)).toEqual([
    { host: "b.example", views: 5 },
    { host: "a.example", views: 2 },
  ]);
  expect(await countriesSince([id], day)).toEqual([{ country: "DE", views: 4 }]);
});

test("lists ask for many stories at once", async () => {
  const [{ id }, quiet] = [await aPublishedStory(), await aPublishedStory()];
  const reader = { storyId: id, addressKey: Buffer.alloc(16), saltId: 0 };
  await db.storyReader.create({
    data: { ...reader, readerKey: Buffer.alloc(16, 1), lastSignalAt: new Date(at - 1000) },
  });
  await db.storyReader.create({
    data: { ...reader, readerKey: Buffer.alloc(16, 2), lastSignalAt: new Date(at - 90_000) },
  });
  await db.endedView.create({ data: { storyId: id, lastSignalAt: new Date(at - 60 * 60_000) } });
  expect(await viewsNow([id, quiet.id], at)).toEqual(new Map([[id, 1]]));
  expect(await viewsOfLastDay([id, quiet.id], at)).toEqual(new Map([[id, 3]]));
});
