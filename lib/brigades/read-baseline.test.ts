import { afterAll, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { readBaseline } from "./read-baseline.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
let time = Date.parse("2026-05-01T12:00:00Z");
const restore = setClock(() => time);
afterAll(async () => {
  restore();
  await closeDatabase();
});

const joined = (count: number, createdAt: Date) =>
  Promise.all(Array.from({ length: count }, () => aMember({ createdAt })));

test("who came lately is counted each time, everybody once an hour", async () => {
  await joined(3, new Date(time - 90 * day));
  await joined(2, new Date(time - day));
  const { accounts } = await readBaseline();
  expect(accounts).toEqual({ all: await db.member.count(), lately: 2 });
  await joined(1, new Date(time - minute));
  time += 59 * minute;
  expect((await readBaseline()).accounts).toEqual({ all: accounts.all, lately: 3 });
  time += minute;
  expect((await readBaseline()).accounts).toEqual({ all: accounts.all + 1, lately: 3 });
});

test("there are never fewer accounts in all than came lately", async () => {
  const { accounts } = await readBaseline();
  await joined(accounts.all, new Date(time - minute));
  const later = (await readBaseline()).accounts;
  expect(later).toEqual({ all: accounts.lately + accounts.all, lately: accounts.lately + accounts.all });
});

test("what is usual is read from the latest 5,000 votes, not from those that were stored first", async () => {
  const author = await aMember();
  const [before, story, other] = [await aStory({ author }), await aStory({ author }), await aStory({ author })];
  await storeVotes(before.id, "fiction", 3000, new Date(time - 3 * day));
  await storeVotes(story.id, "fact", 5000, new Date(time - day));
  expect((await readBaseline()).votesBut(other.id)).toMatchObject({
    votes: 5000,
    tally: { fact: 5000, fiction: 0, unsure: 0 },
  });
  expect((await readBaseline()).votesBut(story.id).votes).toBe(0);
});

async function storeVotes(storyId: string, choice: "fact" | "fiction", count: number, at: Date): Promise<void> {
  const handle = (n: number) => `v-${storyId.slice(-10)}-${n}`.toLowerCase();
  const members = Array.from({ length: count }, (_, n) => ({
    ...{ id: `${storyId.slice(-20)}${n}`, handle: handle(n), penName: handle(n), email: `${handle(n)}@example.org` },
    ...{ passwordHash: "", createdAt: new Date(time - 60 * day), bio: "" },
  }));
  await db.member.createMany({ data: members });
  const vote = { storyId, choice, counted: true, createdAt: at, castAt: at };
  await db.vote.createMany({ data: members.map(({ id }) => ({ ...vote, readerId: id })) });
}
