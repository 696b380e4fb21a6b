import { afterAll, expect, test } from "vitest";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { countSite } from "./count-site.ts";
import { readSiteNumbers } from "./queries.ts";

afterAll(closeDatabase);

const at = Date.parse("2026-11-23T14:20:00Z");
const dayMs = 24 * 60 * 60_000;

test("the site's numbers: readers now, views since midnight (UTC), published stories", async () => {
  expect(await readSiteNumbers(at)).toEqual({ now: 0, today: 0, stories: 0 });
  const [{ id }, other] = [await aPublishedStory(), await aPublishedStory()];
  await db.story.update({ where: { id: other.id }, data: { state: "retracted" } });
  await db.viewHour.createMany({
    data: [
      { storyId: id, hour: new Date("2026-11-23T00:00:00Z"), views: 3 },
      { storyId: other.id, hour: new Date("2026-11-23T14:00:00Z"), views: 4 },
      { storyId: id, hour: new Date("2026-11-22T23:00:00Z"), views: 100 },
    ],
  });
  await countSite(at);
  expect(await readSiteNumbers(at)).toEqual({ now: 0, today: 7, stories: 1 });
  expect(await readSiteNumbers(at + dayMs)).toEqual({ now: 0, today: 0, stories: 1 });
  await countSite(at + dayMs);
  expect(await readSiteNumbers(at + dayMs)).toEqual({ now: 0, today: 0, stories: 1 });
});
