import { afterAll, beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { now } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { raiseAlarm } from "./raise-alarm.ts";

afterAll(closeDatabase);
beforeEach(() => db.brigadeSignal.deleteMany());

const hourMs = 60 * 60 * 1000;
const ago = (hours: number) => new Date(now().getTime() - hours * hourMs);

/** Accounts of that day vote Fact on a story. */
async function crowdOn(storyId: string, size: number, castAt: Date): Promise<string[]> {
  const readers = await Promise.all(Array.from({ length: size }, () => aMember()));
  const ids = readers.map(({ id }) => id);
  await db.member.updateMany({ where: { id: { in: ids } }, data: { createdAt: castAt } });
  const vote = { storyId, choice: "fact" as const, counted: true, createdAt: castAt, castAt };
  await db.vote.createMany({ data: ids.map((readerId) => ({ ...vote, readerId })) });
  return ids.sort();
}

test("votes of some days ago are shown to moderators too, where they hold a verdict now", async () => {
  const { id: story } = await aPublishedStory();
  const crowd = await crowdOn(story, 5, ago(72));
  await raiseAlarm({ story, alarm: "young-accounts", since: 0 });
  expect((await db.brigadeSignal.findFirstOrThrow({ where: { storyId: story } })).readers.sort()).toEqual(crowd);
});

test("a second crowd is shown although a larger one before it was looked at", async () => {
  const { id: story } = await aPublishedStory();
  await crowdOn(story, 20, ago(12));
  await raiseAlarm({ story, alarm: "young-accounts", since: 0 });
  await db.brigadeSignal.updateMany({ data: { closedBy: "looked-at" } });
  const second = await crowdOn(story, 5, ago(1));
  await raiseAlarm({ story, alarm: "young-accounts", since: ago(2).getTime() });
  const open = await db.brigadeSignal.findMany({ where: { storyId: story, closedBy: null } });
  expect(open.map(({ readers }) => readers.sort())).toEqual([second]);
});

test("a crowd that was looked at is not shown again, until its votes are cast anew", async () => {
  const { id: story } = await aPublishedStory();
  const crowd = await crowdOn(story, 6, ago(12));
  await raiseAlarm({ story, alarm: "young-accounts", since: 0 });
  await db.brigadeSignal.updateMany({ data: { closedBy: "looked-at" } });
  const open = () => db.brigadeSignal.findMany({ where: { storyId: story, closedBy: null } });
  await raiseAlarm({ story, alarm: "young-accounts", since: 0 });
  expect(await open()).toEqual([]);
  await db.vote.updateMany({ where: { storyId: story }, data: { castAt: ago(1) } });
  await raiseAlarm({ story, alarm: "young-accounts", since: ago(2).getTime() });
  expect((await open()).map(({ readers }) => readers.sort())).toEqual([crowd]);
});
