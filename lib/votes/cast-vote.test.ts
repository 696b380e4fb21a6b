import { afterAll, describe, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import type { Actor } from "../policy.ts";
import { castIn, castVote } from "./cast-vote.ts";
import { countKeptVotes } from "./count-kept-votes.ts";
import { findDrift } from "./find-drift.ts";
import { myVote, voteTally } from "./queries.ts";
import { type Choice, choices } from "./rules.ts";
import { withdrawVote } from "./withdraw-vote.ts";

afterAll(closeDatabase);

const none = { fact: 0, fiction: 0, unsure: 0 };

async function refusal(attempt: Promise<unknown>): Promise<string> {
  const [outcome] = await Promise.allSettled([attempt]);
  return outcome.status === "rejected" ? outcome.reason.code : "accepted";
}

test("a reader votes, changes their mind and withdraws", async () => {
  const { id: storyId } = await aPublishedStory();
  const reader = await aMember();
  expect(await castVote({ storyId, choice: "fact" }, reader)).toEqual({ tally: { ...none, fact: 1 }, counted: true });
  expect((await castVote({ storyId, choice: "unsure" }, reader)).tally).toEqual({ ...none, unsure: 1 });
  expect(await myVote(storyId, reader)).toMatchObject({ choice: "unsure", counted: true });
  expect((await withdrawVote({ storyId }, reader)).tally).toEqual(none);
  expect((await withdrawVote({ storyId }, reader)).tally).toEqual(none);
  expect(await myVote(storyId, reader)).toBeNull();
});

test("two cents stay while the choice stays, and go with it", async () => {
  const { id: storyId } = await aPublishedStory();
  const reader = await aMember();
  const cents = { reason: "first-hand", note: "I was there.", sourceUrl: "https://example.org/" } as const;
  await castVote({ storyId, choice: "fact", ...cents }, reader);
  await castVote({ storyId, choice: "fact" }, reader);
  expect(await myVote(storyId, reader)).toMatchObject(cents);
  await castVote({ storyId, choice: "fact", note: null }, reader);
  expect(await myVote(storyId, reader)).toMatchObject({ ...cents, note: null });
  await castVote({ storyId, choice: "fiction" }, reader);
  expect(await myVote(storyId, reader)).toMatchObject({ reason: null, note: null, sourceUrl: null });
});

test("each vote is an event in the outbox", async () => {
  const { id: storyId } = await aPublishedStory();
  const reader = await aMember();
  await castVote({ storyId, choice: "fact" }, reader);
  await withdrawVote({ storyId }, reader);
  const events = await db.event.findMany({
    where: { payload: { path: ["storyId"], equals: storyId } },
    orderBy: { id: "asc" },
  });
  expect(events.map(({ name }) => name)).toEqual(["vote.cast", "vote.withdrawn"]);
});

describe("refused", () => {
  test("the story's own contributor", async () => {
    const author = await aMember();
    const { id: storyId } = await aPublishedStory(author);
    expect(await refusal(castVote({ storyId, choice: "fact" }, author))).toBe("forbidden");
    expect(await voteTally(storyId)).toEqual(none);
  });

  test.each(["draft", "retracted", "removed"] as const)("a story that is %s", async (state) => {
    const { id: storyId } = await aPublishedStory();
    await db.story.update({ where: { id: storyId }, data: { state } });
    const reader = await aMember();
    expect(await refusal(castVote({ storyId, choice: "fact" }, reader))).toBe("not_found");
    expect(await refusal(withdrawVote({ storyId }, reader))).toBe("not_found");
  });

  test("a story that is not there", async () => {
    expect(await refusal(castVote({ storyId: "nothing", choice: "fact" }, await aMember()))).toBe("not_found");
  });
});

describe("before the e-mail is verified", () => {
  test("a vote is kept, and counts once after verification however often that is said", async () => {
    const { id: storyId } = await aPublishedStory();
    const reader = await aMember({ verified: false });
    expect(await castVote({ storyId, choice: "fact" }, reader)).toEqual({ tally: none, counted: false });
    expect((await castVote({ storyId, choice: "fiction" }, reader)).tally).toEqual(none);
    expect(await countKeptVotes({ memberId: reader.id })).toBe(0);
    await verify(reader);
    await Promise.all([1, 2, 3].map(() => countKeptVotes({ memberId: reader.id })));
    expect(await voteTally(storyId)).toEqual({ ...none, fiction: 1 });
    expect(await myVote(storyId, reader)).toMatchObject({ counted: true });
  });

  test("a vote of a request that began before the verification counts at once", async () => {
    const { id: storyId } = await aPublishedStory();
    const reader = await aMember({ verified: false });
    await castVote({ storyId, choice: "unsure" }, reader);
    await verify(reader);
    expect(await castVote({ storyId, choice: "fact" }, reader)).toEqual({ tally: { ...none, fact: 1 }, counted: true });
    expect(await countKeptVotes({ memberId: reader.id })).toBe(0);
  });

  test("a kept vote can be withdrawn", async () => {
    const { id: storyId } = await aPublishedStory();
    const reader = await aMember({ verified: false });
    await castVote({ storyId, choice: "fact" }, reader);
    expect((await withdrawVote({ storyId }, reader)).tally).toEqual(none);
  });
});

describe("races", () => {
  test("200 parallel votes of one reader leave one row, and the tally is the number of rows", async () => {
    const { id: storyId } = await aPublishedStory();
    const reader = await aMember();
    await Promise.all(Array.from({ length: 200 }, (_, n) => castVote({ storyId, choice: pick(n) }, reader)));
    const rows = await db.vote.findMany({ where: { storyId } });
    expect(rows).toHaveLength(1);
    expect(await voteTally(storyId)).toEqual({ ...none, [rows[0]?.choice ?? "none"]: 1 });
  }, 60_000);

  test("through several processes, which do not wait for each other", async () => {
    const { id: storyId } = await aPublishedStory();
    const reader = await aMember();
    const attempts = Array.from({ length: 24 }, (_, n) =>
      transaction((tx) => castIn(tx, storyId, [{ input: { storyId, choice: pick(n) }, actor: reader }])),
    );
    await Promise.all(attempts);
    expect(await db.vote.count({ where: { storyId } })).toBe(1);
    expect(await findDrift()).toEqual([]);
  }, 60_000);

  test("votes, changes and withdrawals of several readers at once", async () => {
    const { id: storyId } = await aPublishedStory();
    const readers = await Promise.all(Array.from({ length: 6 }, (_, n) => aMember({ verified: n !== 0 })));
    await Promise.all(
      Array.from({ length: 120 }, (_, n) => {
        const reader = readers[n % readers.length] as Actor;
        return n % 5 === 4 ? withdrawVote({ storyId }, reader) : castVote({ storyId, choice: pick(n) }, reader);
      }),
    );
    expect(await findDrift()).toEqual([]);
  }, 60_000);
});

describe("ballots that are written together", () => {
  const together = async (storyId: string, ballots: { actor: Actor; note?: string }[]) => {
    const casting = ballots.map(({ actor, note }) => castVote({ storyId, choice: "fact", note }, actor));
    return (await Promise.allSettled(casting)).map((each) => (each.status === "fulfilled" ? "cast" : each.reason.code));
  };

  test("one that is refused takes none of the others with it", async () => {
    const author = await aMember();
    const { id: storyId } = await aPublishedStory(author);
    const readers = await Promise.all(Array.from({ length: 4 }, () => aMember()));
    const [first, ...others] = readers.map((actor) => ({ actor }));
    const outcomes = await together(storyId, [first as { actor: Actor }, { actor: author }, ...others]);
    expect(outcomes).toEqual(["cast", "forbidden", "cast", "cast", "cast"]);
    expect(await voteTally(storyId)).toEqual({ ...none, fact: 4 });
  });

  test("one that the database does not take is told so, and the others are cast", async () => {
    const { id: storyId } = await aPublishedStory();
    const readers = await Promise.all(Array.from({ length: 4 }, () => aMember()));
    const outcomes = await together(
      storyId,
      readers.map((actor, n) => ({ actor, ...(n === 2 ? { note: "x".repeat(501) } : {}) })),
    );
    expect(outcomes).toEqual(["cast", "cast", "23514", "cast"]);
    expect(await voteTally(storyId)).toEqual({ ...none, fact: 3 });
    expect(await findDrift()).toEqual([]);
  });
});

function pick(n: number): Choice {
  return choices[n % choices.length] ?? "fact";
}

async function verify(reader: Actor): Promise<void> {
  await db.member.update({ where: { id: reader.id }, data: { emailVerifiedAt: new Date() } });
}
