import { afterAll, beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { now, setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { castVote } from "../votes/cast-vote.ts";
import { withdrawVote } from "../votes/withdraw-vote.ts";
import { needsYourView, undecidedStories } from "./needs-your-view.ts";

afterAll(closeDatabase);
beforeEach(async () => {
  await db.story.deleteMany();
});

const stories = (count: number) => Promise.all(Array.from({ length: count }, () => aPublishedStory()));
const ids = (asked: { stories: readonly { id: string }[] }) => asked.stories.map(({ id }) => id).toSorted();

test("a reader is asked about at most five stories a day, the same all day, and others the next", async () => {
  await stories(8);
  const reader = await aMember();
  const asked = await needsYourView(reader);
  expect(asked.stories).toHaveLength(5);
  expect(ids(await needsYourView(reader))).toEqual(ids(asked));
  const back = setClock(() => Date.now() + 24 * 60 * 60 * 1000);
  const next = await needsYourView(reader);
  back();
  expect(next.stories).toHaveLength(3);
  expect(ids(next).filter((id) => ids(asked).includes(id))).toEqual([]);
});

test("asked at once in several tabs, they are still five", async () => {
  await stories(8);
  const reader = await aMember();
  const tabs = await Promise.all(Array.from({ length: 6 }, () => needsYourView(reader)));
  expect(new Set(tabs.flatMap(ids)).size).toBe(5);
});

test("not their own, nor what they have voted on, nor old, decided or withdrawn ones", async () => {
  const [voted, old, decided, retracted, open] = await stories(5);
  const reader = await aMember();
  await castVote({ storyId: voted?.id ?? "", choice: "fact" }, reader);
  const longAgo = new Date(now().getTime() - 15 * 24 * 60 * 60 * 1000);
  await db.story.update({ where: { id: old?.id ?? "" }, data: { publishedAt: longAgo } });
  await db.story.update({ where: { id: retracted?.id ?? "" }, data: { state: "retracted" } });
  await db.storyVerdict.create({
    data: {
      ...{ storyId: decided?.id ?? "", state: "fact", since: now(), computed: "fact", computedReason: "" },
      ...{ sides: {}, shown: {}, runId: "r" },
    },
  });
  expect(ids(await needsYourView(reader))).toEqual([open?.id]);
  expect((await undecidedStories(9)).map(({ id }) => id).toSorted()).toEqual([voted?.id, open?.id].toSorted());
});

test("a vote that comes of it counts like any other, and is known as invited", async () => {
  const [asked] = await stories(1);
  const [reader, other] = [await aMember(), await aMember()];
  await needsYourView(reader);
  for (const each of [reader, other]) await castVote({ storyId: asked?.id ?? "", choice: "unsure" }, each);
  const votes = await db.vote.findMany({ where: { storyId: asked?.id ?? "" } });
  expect(new Map(votes.map(({ readerId, invited }) => [readerId, invited]))).toEqual(
    new Map([
      [reader.id, true],
      [other.id, false],
    ]),
  );
  expect(await needsYourView(reader)).toEqual({ stories: [], done: 1 });
  await withdrawVote({ storyId: asked?.id ?? "" }, reader);
  expect(ids(await needsYourView(reader))).toEqual([asked?.id]);
});
