import { afterAll, describe, expect, test } from "vitest";
import { someCents } from "../../prisma/builders/cents.ts";
import { followUp } from "../../prisma/builders/follow-up.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { bestCentsOf, centsOf } from "../cents/queries.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { addWord } from "../screening/add-word.ts";
import { castVote } from "./cast-vote.ts";
import { countKeptVotes } from "./count-kept-votes.ts";
import { myVote, voteTally } from "./queries.ts";
import { ballotInput, castVoteInput } from "./schema.ts";
import { withdrawAll } from "./withdraw-all.ts";
import { withdrawVote } from "./withdraw-vote.ts";

afterAll(closeDatabase);

const idsOn = async (storyId: string) => (await centsOf(storyId)).cents.map(({ id }) => id);
const rowsOn = (storyId: string) => db.twoCents.findMany({ where: { storyId } });

test("a note that comes with a vote is listed without a name, and without a time", async () => {
  const { cents, storyId, note, reader } = await someCents({ reason: "first-hand" });
  const { cents: listed, next } = await centsOf(storyId);
  expect(listed).toEqual([
    {
      ...{ id: cents.id, vote: "Fact, because: I saw it myself", note, sourceUrl: null, by: null },
      ...{ day: cents.saidAt.toISOString().slice(0, 10), agreed: false, answer: null },
    },
  ]);
  expect(next).toBeNull();
  expect(JSON.stringify(listed)).not.toMatch(new RegExp(`${reader.id}"|${reader.penName}`));
  expect(await bestCentsOf(storyId)).toEqual({ cents: listed, next: null });
});

test("the pen name stands with it for as long as the reader wants", async () => {
  const { storyId, reader, cents, note } = await someCents({ named: true });
  const name = async () => (await centsOf(storyId)).cents[0]?.by?.penName ?? null;
  expect(await name()).toBe(reader.penName);
  await castVote({ storyId, choice: "fact" }, reader);
  expect(await name()).toBe(reader.penName);
  await castVote({ storyId, choice: "fact", note, named: false }, reader);
  expect([await name(), await idsOn(storyId)]).toEqual([null, [cents.id]]);
  expect(await myVote(storyId, reader)).toMatchObject({ named: false, cents: "published" });
});

test("a vote with nothing but a reason, and one without anything, list nothing", async () => {
  const { id: storyId } = await aPublishedStory();
  await castVote({ storyId, choice: "fact", reason: "first-hand" }, await aMember());
  await castVote({ storyId, choice: "fact" }, await aMember());
  expect(await rowsOn(storyId)).toEqual([]);
});

test("the same words stay what they are; other words, or another choice, are others", async () => {
  const { storyId, reader, cents, note } = await someCents();
  await castVote({ storyId, choice: "fact", note, sourceUrl: null }, reader);
  expect(await idsOn(storyId)).toEqual([cents.id]);
  await castVote({ storyId, choice: "fact", note: `${note} Twice.` }, reader);
  const [second] = await idsOn(storyId);
  expect(second).not.toBe(cents.id);
  await castVote({ storyId, choice: "unsure", note: `${note} Twice.` }, reader);
  const [third] = await rowsOn(storyId);
  expect(third?.id).not.toBe(second);
  expect((await centsOf(storyId)).cents).toMatchObject([{ vote: "Unsure" }]);
});

test("they go when they are emptied, when the choice changes, and with the vote", async () => {
  for (const ballot of [{ choice: "fact", note: null }, { choice: "fiction" }] as const) {
    const { storyId, reader } = await someCents();
    await castVote({ storyId, ...ballot }, reader);
    expect(await rowsOn(storyId)).toEqual([]);
  }
  const { storyId, reader } = await someCents();
  await withdrawVote({ storyId }, reader);
  expect(await rowsOn(storyId)).toEqual([]);
});

test("they are listed once the vote counts, and not while it is removed", async () => {
  const reader = await aMember({ verified: false });
  const { storyId, cents } = await someCents({ reader });
  expect(await idsOn(storyId)).toEqual([]);
  await db.member.update({ where: { id: reader.id }, data: { emailVerifiedAt: new Date() } });
  await countKeptVotes({ memberId: reader.id });
  expect(await idsOn(storyId)).toEqual([cents.id]);
  await decideOn({ kind: "profile", id: reader.id }, "remove-votes", await aMember({ roles: ["moderator"] }));
  expect(await idsOn(storyId)).toEqual([]);
});

describe("screened", () => {
  test("a listed word refuses the whole ballot, beside the field; nothing is written", async () => {
    const word = `zq${Date.now().toString(36)}`;
    await addWord({ word, list: "banned", outcome: "refuse", note: "" }, await aMember({ roles: ["moderator"] }));
    const { id: storyId } = await aPublishedStory();
    const reader = await aMember();
    const casting = castVote({ storyId, choice: "fact", note: `It is ${word}.` }, reader);
    await expect(casting).rejects.toMatchObject({ code: "invalid", fields: { note: expect.stringContaining(word) } });
    expect([await myVote(storyId, reader), (await voteTally(storyId)).fact]).toEqual([null, 0]);
    await castVote({ storyId, choice: "fact" }, reader);
    await expect(castVote({ storyId, choice: "fiction", note: word }, reader)).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await myVote(storyId, reader)).toMatchObject({ choice: "fact", note: null });
  });

  test("the same words on a second story are refused", async () => {
    const note = "The bridge was closed on Monday already.";
    const { reader } = await someCents({ note });
    const { id: storyId } = await aPublishedStory();
    await expect(castVote({ storyId, choice: "fact", note }, reader)).rejects.toMatchObject({
      fields: { note: /already/ },
    });
  });

  test("a link of a new member waits: the vote counts, its reader is told why, nobody sees the words", async () => {
    const reader = await aMember();
    const { cast, storyId, cents } = await someCents({ reader, sourceUrl: "https://cheap.example/watches" });
    expect(cast).toMatchObject({ tally: { fact: 1 }, counted: true, heldFor: expect.stringMatching(/new members/) });
    expect([cents.state, await idsOn(storyId)]).toEqual(["held", []]);
    expect(await myVote(storyId, reader)).toMatchObject({ cents: "held", sourceUrl: "https://cheap.example/watches" });
  });

  test("a flood of them is stopped by a limit of its own", async () => {
    const reader = await aMember();
    const attempts: string[] = [];
    for (let n = 0; n < 22; n++) {
      const { id: storyId } = await aPublishedStory();
      const [outcome] = await Promise.allSettled([
        castVote({ storyId, choice: "fact", note: `No. ${n}, by me.` }, reader),
      ]);
      attempts.push(outcome.status === "fulfilled" ? (outcome.value.heldFor ? "held" : "shown") : outcome.reason.code);
    }
    expect(attempts.slice(0, 5)).toEqual(Array(5).fill("shown"));
    expect(attempts[6]).toBe("held");
    expect(attempts.slice(-2).every((code) => code !== "shown" && code !== "held")).toBe(true);
  }, 60_000);

  test("what moderators removed does not come back by being said again: it waits", async () => {
    const { storyId, reader, subject } = await someCents();
    await decideOn(subject, "remove", await aMember({ roles: ["moderator"] }));
    await castVote({ storyId, choice: "fiction" }, reader);
    const { heldFor } = await castVote({ storyId, choice: "fiction", note: "Said in other words now." }, reader);
    expect(heldFor).toMatch(/removed/);
    expect(await idsOn(storyId)).toEqual([]);
  });
});

test("what is held and then taken back waits no more", async () => {
  for (const leave of ["withdrawn", "changed", "account gone"] as const) {
    const { storyId, reader, subject } = await someCents({ sourceUrl: "https://cheap.example/" });
    await followUp(["decision.made"]);
    const key = { subjectKind_subjectId: { subjectKind: "cents", subjectId: subject.id } };
    expect((await db.case.findUniqueOrThrow({ where: key })).heldAt).not.toBeNull();
    if (leave === "withdrawn") await withdrawVote({ storyId }, reader);
    if (leave === "changed") await castVote({ storyId, choice: "fiction" }, reader);
    if (leave === "account gone") await withdrawAll(reader.id);
    await followUp(["cents.gone", "decision.made"]);
    expect((await db.case.findUniqueOrThrow({ where: key })).heldAt, leave).toBeNull();
  }
});

test("of 30 parallel ballots with different words one row is left, with the words of the vote", async () => {
  const { id: storyId } = await aPublishedStory();
  const reader = await aMember();
  const cast = (n: number) => castVote({ storyId, choice: n % 2 ? "fact" : "fiction", note: `Word ${n}.` }, reader);
  await Promise.allSettled(Array.from({ length: 30 }, (_, n) => cast(n)));
  expect(await rowsOn(storyId)).toHaveLength(1);
  const vote = await myVote(storyId, reader);
  expect((await centsOf(storyId)).cents.map(({ note }) => note)).toEqual(
    [vote?.note].slice(0, vote?.cents === "held" ? 0 : 1),
  );
  expect((await voteTally(storyId))[vote?.choice ?? "unsure"]).toBe(1);
});

describe("what a form sends", () => {
  const form = { storyId: "s1", choice: "fact" };

  test("a box that is not ticked says no only where the form knew the vote", () => {
    expect(ballotInput.parse({ ...form, cents: "shown", note: "a" })).toMatchObject({ named: false });
    expect(ballotInput.parse({ ...form, cents: "shown", note: "a", named: "on" })).toMatchObject({ named: true });
    expect(ballotInput.parse({ ...form, note: "a" })).not.toHaveProperty("named");
    expect(ballotInput.parse({ ...form, note: "a", named: "on" })).toMatchObject({ named: true });
  });

  test("the interface takes true and false", () => {
    expect(castVoteInput.parse({ ...form, named: true })).toMatchObject({ named: true });
    expect(castVoteInput.safeParse({ ...form, named: "perhaps" }).success).toBe(false);
  });
});
