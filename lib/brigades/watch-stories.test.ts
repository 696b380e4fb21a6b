import { afterAll, afterEach, expect, test } from "vitest";
import { someVotes } from "../../prisma/builders/brigade.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { caseFile } from "../moderation/case-file.ts";
import { dismissSignal } from "../moderation/dismiss-signal.ts";
import { openSignalCase } from "../moderation/open-signal-case.ts";
import { queueCounts, queuePage } from "../moderation/queries.ts";
import { setClock } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { castVote } from "../votes/cast-vote.ts";
import type { Choice } from "../votes/rules.ts";
import { openSignals } from "./queries.ts";
import { watchStories } from "./watch-stories.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.parse("2026-05-01T12:00:00Z");
let time = start;
afterAll(setClock(() => time));

afterEach(async () => {
  await db.brigadeSignal.deleteMany();
  await db.case.deleteMany();
  time += 2 * day; // what one test has done is no longer of these minutes in the next
});

/** Votes half a minute apart, by members who joined so long before. */
async function voted(storyId: string, choice: Choice, count: number, ageMs: (n: number) => number): Promise<Actor[]> {
  const readers: Actor[] = [];
  for (let n = 0; n < count; n += 1) {
    const reader = await aMember({ createdAt: new Date(time - ageMs(n)) });
    await castVote({ storyId, choice }, reader);
    readers.push(reader);
    time += minute / 2;
  }
  return readers;
}

const longAgo = (n: number) => (30 + 3 * n) * day;
const days = (n: number) => day + n * 5 * 60 * minute;

/** A story that readers have weighed for days, and a site on which others are voted on too. */
async function aKnownStory(): Promise<string> {
  const [{ id: storyId }, other] = [await aPublishedStory(), await aPublishedStory()];
  await voted(other.id, "fact", 12, longAgo);
  await voted(storyId, "fact", 20, longAgo);
  time += 5 * 60 * minute;
  await watchStories();
  return storyId;
}

test("a brigade of young accounts is found, named and put before the moderators, and no vote is touched", async () => {
  const [storyId, mod] = [await aKnownStory(), await aMember({ roles: ["moderator"] })];
  const before = await db.storyTally.findUnique({ where: { storyId } });
  const brigade = await voted(storyId, "fiction", 9, days);
  const [honest] = await voted(storyId, "fiction", 1, longAgo);
  expect(await watchStories()).toBe(1);
  expect(await watchStories()).toBe(0);
  await openSignalCase({ storyId });
  expect((await queuePage({ queue: "signals" }, mod))?.rows).toMatchObject([{ subjectId: storyId }]);
  expect((await queueCounts(mod))?.signals).toBe(1);
  const [signal] = (await caseFile({ kind: "story", id: storyId }, mod))?.signals ?? [];
  expect(signal?.voters.map(({ id }) => id).toSorted()).toEqual(brigade.map(({ id }) => id).toSorted());
  expect(signal?.voters.some(({ id }) => id === honest?.id)).toBe(false);
  expect(signal?.evidence[0]).toMatch(/^9 of 10 votes of these minutes come from accounts younger than 7 days/);
  expect(await db.storyTally.findUnique({ where: { storyId } })).toEqual({ ...before, fiction: 10 });
  expect(await openSignals(storyId, await aMember())).toEqual([]);
  expect(await openSignals(storyId, null)).toEqual([]);
});

test("an open signal grows with its group; one that was left does not come again", async () => {
  const [storyId, mod] = [await aKnownStory(), await aMember({ roles: ["moderator"] })];
  await voted(storyId, "fiction", 9, days);
  await watchStories();
  await voted(storyId, "fiction", 3, days);
  expect(await watchStories()).toBe(1);
  const [signal] = await db.brigadeSignal.findMany();
  expect(signal?.readers).toHaveLength(12);
  await openSignalCase({ storyId });
  const { id = "" } = signal ?? {};
  await dismissSignal({ storyId, signal: id, reason: "A school class.", seen: "0" }, mod);
  await voted(storyId, "fiction", 2, days);
  expect(await watchStories()).toBe(0);
  expect(await db.brigadeSignal.count({ where: { closedBy: null } })).toBe(0);
  expect((await queuePage({ queue: "signals" }, mod))?.rows).toEqual([]);
});

test("the same old accounts on story after story are found", async () => {
  const gang = await Promise.all(
    Array.from({ length: 8 }, (_, n) => aMember({ createdAt: new Date(time - longAgo(n)) })),
  );
  const together = async (storyId: string) => {
    for (const reader of gang) {
      await castVote({ storyId, choice: "fiction" }, reader);
      time += minute;
    }
  };
  for (let turn = 0; turn < 4; turn += 1) {
    const { id } = await aPublishedStory();
    await voted(id, "fact", 15, longAgo);
    time += 60 * minute;
    await together(id);
    time += day;
  }
  const target = await aKnownStory();
  await together(target);
  await watchStories();
  const [signal] = await db.brigadeSignal.findMany({ where: { storyId: target } });
  expect(signal?.readers.toSorted()).toEqual(gang.map(({ id }) => id).toSorted());
  expect(JSON.stringify(signal?.findings)).toContain("voted-together");
});

test("a newsletter's honest rush is no brigade, also when newcomers are among it", async () => {
  const storyId = await aKnownStory();
  await voted(storyId, "fact", 30, longAgo);
  await voted(storyId, "fiction", 6, longAgo);
  await voted(storyId, "fact", 7, days);
  await voted(storyId, "fiction", 1, days);
  expect(await watchStories()).toBe(0);
});

test("who votes at an unhurried pace is not looked at", async () => {
  const storyId = await aKnownStory();
  for (let n = 0; n < 8; n += 1) {
    await voted(storyId, "fiction", 1, days);
    time += 30 * minute;
  }
  expect(await watchStories()).toBe(0);
});

test("votes that a decision removed, or that are not verified, make no signal", async () => {
  const storyId = await aKnownStory();
  await someVotes(storyId, "fiction", 9, { verified: false, createdAt: new Date(time - day) });
  expect(await watchStories()).toBe(0);
});
