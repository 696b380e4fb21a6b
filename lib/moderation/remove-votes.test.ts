import { expect, test } from "vitest";
import { aSignal, removeSignalled, someVotes } from "../../prisma/builders/brigade.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { decisionsAbout, logEntry, publicLog, statementOf } from "../decisions/queries.ts";
import { db } from "../platform/db/client.ts";
import { sqlTransaction } from "../platform/db/sql.ts";
import type { Actor } from "../policy.ts";
import { castIn, castVote } from "../votes/cast-vote.ts";
import { countKeptVotes } from "../votes/count-kept-votes.ts";
import { findDrift } from "../votes/find-drift.ts";
import { myBallot, votesRemovedFrom, voteTally } from "../votes/queries.ts";
import { recountRemoved } from "../votes/recount-removed.ts";
import type { Choice } from "../votes/rules.ts";
import { withdrawVote } from "../votes/withdraw-vote.ts";
import { answerAppeal } from "./answer-appeal.ts";
import { caseFile } from "./case-file.ts";
import { makeAppeal } from "./make-appeal.ts";
import { rebuild } from "./rebuild.ts";
import { undoDecision } from "./undo-decision.ts";

const none = { fact: 0, fiction: 0, unsure: 0 };
const aModerator = () => aMember({ roles: ["moderator"] });
const profileOf = ({ id }: Actor) => ({ kind: "profile", id }) as const;

/** A story with three honest votes for Fact, and a brigade's five for Fiction. */
async function aScene() {
  const mod = await aModerator();
  const { id: storyId } = await aPublishedStory();
  const honest = await someVotes(storyId, "fact", 3);
  const brigade = await someVotes(storyId, "fiction", 5);
  const [ada, ben] = brigade as [Actor, Actor];
  return { mod, storyId, honest, brigade, ada, ben, signal: await aSignal(storyId, brigade) };
}

const entriesOn = async (storyId: string) =>
  (await publicLog({})).entries.filter(({ subjectPath }) => subjectPath === `/stories/${storyId}`);

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  const [outcome] = await Promise.allSettled([attempt]);
  return outcome.status === "rejected" ? (outcome.reason.code ?? String(outcome.reason)) : "done";
}

test("an account's votes are removed from all stories, and put back where that is undone", async () => {
  const [mod, reader] = [await aModerator(), await aMember()];
  const stories = await Promise.all([1, 2, 3].map(() => aPublishedStory()));
  for (const { id: storyId } of stories) await castVote({ storyId, choice: "fact" }, reader);
  const { decisionId } = await decideOn(profileOf(reader), "remove-votes", mod, { rule: "votes" });
  for (const { id } of stories) {
    expect(await voteTally(id)).toEqual(none);
    expect(await myBallot(id, reader)).toMatchObject({ vote: { counted: false }, removedBy: decisionId });
    expect(await votesRemovedFrom(id)).toMatchObject([{ votes: 1, logId: null }]);
  }
  const later = await aPublishedStory();
  expect(await castVote({ storyId: later.id, choice: "fact" }, reader)).toMatchObject({ counted: true });
  await undoDecision({ decisionId, reason: "It was a brother." }, mod);
  for (const { id } of stories) {
    expect(await voteTally(id)).toEqual({ ...none, fact: 1 });
    expect(await votesRemovedFrom(id)).toEqual([]);
  }
  expect(await findDrift()).toEqual([]);
});

test("whose votes were removed is in no public entry, also not in the one that takes it back", async () => {
  const [mod, reader] = [await aModerator(), await aMember()];
  await castVote({ storyId: (await aPublishedStory()).id, choice: "fact" }, reader);
  const { decisionId } = await decideOn(profileOf(reader), "remove-votes", mod);
  await makeAppeal({ decisionId, words: "They are mine." }, reader);
  await undoDecision({ decisionId, reason: "So they are." }, mod);
  const entries = (await publicLog({})).entries.slice(0, 2);
  for (const secret of [reader.id, reader.handle, reader.penName])
    expect(JSON.stringify(entries)).not.toContain(secret);
  expect(entries[1]).toMatchObject({ words: "Votes of an account removed", votes: { removed: 1, restored: 0 } });
});

test("a removed vote stays removed when it is changed, and when it is withdrawn and cast anew", async () => {
  const { mod, storyId, ada, signal } = await aScene();
  await removeSignalled(signal, mod);
  const standing = { ...none, fact: 3 };
  expect(await castVote({ storyId, choice: "unsure" }, ada)).toEqual({ tally: standing, counted: false });
  expect((await withdrawVote({ storyId }, ada)).tally).toEqual(standing);
  expect(await castVote({ storyId, choice: "fiction" }, ada)).toEqual({ tally: standing, counted: false });
  expect(await castVote({ storyId, choice: "fact" }, ada)).toEqual({ tally: standing, counted: false });
  expect(await findDrift()).toEqual([]);
});

test("a brigade is one entry in the public log, and each reader reads their own decision", async () => {
  const { mod, storyId, brigade, ada, honest, signal } = await aScene();
  const decisionId = await removeSignalled(signal, mod);
  expect(await voteTally(storyId)).toEqual({ ...none, fact: 3 });
  expect((await entriesOn(storyId)).map(({ id }) => id)).toEqual([decisionId]);
  expect(await logEntry(decisionId)).toMatchObject({
    words: "Votes on a story removed",
    rule: "Rule 7: Votes are your own",
    votes: { removed: 5, restored: 0 },
  });
  expect(await votesRemovedFrom(storyId)).toMatchObject([{ votes: 5, logId: decisionId }]);
  const own = await decisionsAbout(ada);
  expect(own).toMatchObject([{ logId: decisionId, outcome: null }]);
  const id = own[0]?.id ?? "";
  expect((await myBallot(storyId, ada)).removedBy).toBe(id);
  expect(await statementOf(id, ada)).toMatchObject({ mayAppeal: true });
  for (const other of [honest[0], brigade[1]] as Actor[]) expect(await statementOf(id, other)).toBeNull();
  expect(await logEntry(id)).toBeNull();
  const file = await caseFile({ kind: "story", id: storyId }, mod);
  expect(file?.signals).toEqual([]);
  expect(file?.decisions.map(({ parts }) => parts.length)).toEqual([5]);
});

test("undone, all votes of the brigade count again, each reader is told, and the signal is open again", async () => {
  const { mod, storyId, brigade, signal } = await aScene();
  const decisionId = await removeSignalled(signal, mod);
  await undoDecision({ decisionId, reason: "They are a school class." }, mod);
  expect(await voteTally(storyId)).toEqual({ ...none, fact: 3, fiction: 5 });
  expect(await votesRemovedFrom(storyId)).toEqual([]);
  for (const reader of brigade) expect(await decisionsAbout(reader)).toHaveLength(2);
  expect(await entriesOn(storyId)).toHaveLength(2);
  expect(await db.case.findFirst({ where: { subjectId: storyId } })).toMatchObject({ signalledAt: expect.any(Date) });
  expect(await codeOf(undoDecision({ decisionId, reason: "Again." }, mod))).toBe("conflict");
});

test("a granted appeal puts one vote back and leaves the others removed; the undo of the rest passes it by", async () => {
  const { mod, storyId, ada, ben, signal } = await aScene();
  const other = await aModerator();
  const decisionId = await removeSignalled(signal, mod);
  const partOf = async (reader: Actor) => (await myBallot(storyId, reader)).removedBy ?? "";
  await makeAppeal({ decisionId: await partOf(ada), words: "I read it myself." }, ada);
  await makeAppeal({ decisionId: await partOf(ben), words: "So did I." }, ben);
  const appeal = await db.appeal.findFirstOrThrow({ where: { byId: ada.id } });
  const shown = await caseFile({ kind: "story", id: storyId }, other);
  expect(
    shown?.decisions
      .map(({ of }) => of)
      .filter(Boolean)
      .toSorted(),
  ).toEqual([ada.penName, ben.penName].toSorted());
  await answerAppeal({ appealId: appeal.id, outcome: "overturn", reason: "She did." }, other);
  expect(await voteTally(storyId)).toEqual({ ...none, fact: 3, fiction: 1 });
  expect(await logEntry(decisionId)).toMatchObject({ votes: { removed: 5, restored: 1 }, outcome: null });
  expect((await publicLog({})).entries[0]).toMatchObject({ kind: "overturn", about: decisionId });
  expect(await votesRemovedFrom(storyId)).toMatchObject([{ votes: 4 }]);
  await undoDecision({ decisionId, reason: "All of them did." }, mod);
  expect(await voteTally(storyId)).toEqual({ ...none, fact: 3, fiction: 5 });
  expect(await db.case.findFirst({ where: { subjectId: storyId } })).toMatchObject({ appealedAt: null });
});

test("a vote that two decisions remove comes back with the second undo", async () => {
  const { mod, storyId, ada, signal } = await aScene();
  const brigade = await removeSignalled(signal, mod, [ada]);
  const { decisionId: account } = await decideOn(profileOf(ada), "remove-votes", mod);
  expect(await votesRemovedFrom(storyId)).toMatchObject([{ votes: 1, logId: brigade }]);
  await undoDecision({ decisionId: brigade, reason: "Wrong." }, mod);
  expect(await voteTally(storyId)).toEqual({ ...none, fact: 3, fiction: 4 });
  await undoDecision({ decisionId: account, reason: "Wrong." }, mod);
  expect(await voteTally(storyId)).toEqual({ ...none, fact: 3, fiction: 5 });
});

test("a ban takes the votes along where that is asked for; what stands in public does not say so, and both are brought back", async () => {
  const [mod, reader] = [await aModerator(), await aMember()];
  const { id: storyId } = await aPublishedStory();
  await castVote({ storyId, choice: "fact" }, reader);
  const { decisionId } = await decideOn(profileOf(reader), "ban", mod, { votes: true });
  expect(await voteTally(storyId)).toEqual(none);
  const own = await decisionsAbout(reader);
  expect(own.map(({ kind, logId }) => [kind, logId])).toEqual([
    ["remove-votes", decisionId],
    ["ban", decisionId],
  ]);
  expect(await statementOf(own[0]?.id ?? "", reader)).toMatchObject({ mayAppeal: true });
  expect(await logEntry(own[0]?.id ?? "")).toBeNull();
  expect(await logEntry(decisionId)).toMatchObject({ along: 0 });
  const [correction] = await votesRemovedFrom(storyId);
  expect(correction?.at.toISOString()).toMatch(/T00:00:00.000Z$/);
  await undoDecision({ decisionId, reason: "It was a brother." }, mod);
  expect(await voteTally(storyId)).toEqual({ ...none, fact: 1 });
  expect(await db.ban.count({ where: { memberId: reader.id } })).toBe(0);
  const entries = (await publicLog({})).entries.map(({ id, about }) => [id, about]);
  expect(entries.filter(([id, about]) => own.some((each) => each.id === id || each.id === about))).toHaveLength(2);
});

test("whose story it is takes back neither the removal of votes on it nor what was left", async () => {
  const { storyId, signal } = await aScene();
  const { authorId } = await db.story.findUniqueOrThrow({ where: { id: storyId } });
  const author = { ...(await aModerator()), id: authorId };
  const decisionId = await removeSignalled(signal, await aModerator());
  expect(await codeOf(undoDecision({ decisionId, reason: "They are my readers." }, author))).toBe("forbidden");
  const file = await caseFile({ kind: "story", id: storyId }, author);
  expect(file?.decisions.map(({ mayUndo }) => mayUndo)).toEqual([false]);
});

test("kept votes of an account whose votes were removed do not count once it is verified", async () => {
  const [mod, reader] = [await aModerator(), await aMember({ verified: false })];
  const { id: storyId } = await aPublishedStory();
  await castVote({ storyId, choice: "fact" }, reader);
  const { decisionId } = await decideOn(profileOf(reader), "remove-votes", mod);
  await db.member.update({ where: { id: reader.id }, data: { emailVerifiedAt: new Date() } });
  expect(await countKeptVotes({ memberId: reader.id })).toBe(0);
  expect(await voteTally(storyId)).toEqual(none);
  await undoDecision({ decisionId, reason: "Wrong." }, mod);
  expect(await voteTally(storyId)).toEqual({ ...none, fact: 1 });
});

test("refused: who may not, what concerns the moderator, what is not there, what was answered", async () => {
  const { mod, storyId, brigade, ada, signal } = await aScene();
  expect(await codeOf(removeSignalled(signal, ada))).toBe("not_found");
  const among = { ...ada, roles: ["moderator"] } as Actor;
  expect(await codeOf(removeSignalled(signal, among))).toBe("forbidden");
  expect(await codeOf(decideOn({ kind: "story", id: storyId }, "remove-votes", mod))).toBe("invalid");
  expect(await codeOf(decideOn(profileOf(await aMember()), "remove-votes", mod))).toBe("conflict");
  expect(await codeOf(removeSignalled(signal, mod, [await aMember()]))).toBe("conflict");
  for (const reader of brigade) await withdrawVote({ storyId }, reader);
  expect(await codeOf(removeSignalled(signal, mod))).toBe("conflict");
  for (const reader of brigade) await castVote({ storyId, choice: "fiction" }, reader);
  await removeSignalled(signal, mod);
  expect(await codeOf(removeSignalled(signal, mod))).toBe("conflict");
});

test("the same state is worked out anew from the log", async () => {
  const { mod, storyId, ada, ben, signal } = await aScene();
  await removeSignalled(signal, mod, [ada]);
  await decideOn(profileOf(ben), "remove-votes", mod);
  const everything = async () => ({
    removed: await db.removedVote.findMany({ orderBy: [{ readerId: "asc" }, { decisionId: "asc" }] }),
    votes: await db.vote.findMany({ orderBy: [{ storyId: "asc" }, { readerId: "asc" }] }),
    tallies: await db.storyTally.findMany({ orderBy: { storyId: "asc" } }),
    signals: await db.brigadeSignal.findMany({ orderBy: { id: "asc" } }),
    cases: await db.case.findMany({ orderBy: [{ subjectKind: "asc" }, { subjectId: "asc" }] }),
  });
  const before = await everything();
  await db.removedVote.deleteMany();
  await db.vote.updateMany({ where: { readerId: { in: [ada.id, ben.id] } }, data: { counted: true } });
  await db.storyTally.updateMany({ where: { storyId }, data: { fiction: 9 } });
  await db.brigadeSignal.updateMany({ data: { closedBy: null } });
  await db.case.deleteMany();
  expect(await everything()).not.toEqual(before);
  await rebuild();
  expect(await everything()).toEqual(before);
});

test("an account with a thousand votes loses them in one go, and the pages are named in one event", async () => {
  const [mod, reader, author] = [await aModerator(), await aMember(), await aMember()];
  await db.$executeRaw`
    INSERT INTO stories (id, author_id, state, created_at, published_at)
    SELECT 'many' || n, ${author.id}, 'published', now(), now() FROM generate_series(1, 1000) n`;
  await db.$executeRaw`
    INSERT INTO votes (story_id, reader_id, choice, counted, created_at, cast_at)
    SELECT id, ${reader.id}, 'fact', true, now(), now() FROM stories WHERE author_id = ${author.id}`;
  await db.$executeRaw`
    INSERT INTO story_tallies (story_id, fact) SELECT id, 1 FROM stories WHERE author_id = ${author.id}`;
  await decideOn(profileOf(reader), "remove-votes", mod);
  expect(await db.vote.count({ where: { readerId: reader.id, counted: true } })).toBe(0);
  expect(await findDrift()).toEqual([]);
  expect(await db.event.count({ where: { name: "votes.settled-widely" } })).toBe(1);
}, 30_000);

test("a removed vote that counts all the same is found and put right", async () => {
  const { mod, storyId, ada, signal } = await aScene();
  await removeSignalled(signal, mod, [ada]);
  await db.vote.updateMany({ where: { storyId, readerId: ada.id }, data: { counted: true } });
  await db.storyTally.update({ where: { storyId }, data: { fiction: 5 } });
  expect(await recountRemoved()).toBe(1);
  expect(await voteTally(storyId)).toEqual({ ...none, fact: 3, fiction: 4 });
  expect(await recountRemoved()).toBe(0);
});

test("votes, withdrawals and verifications that come with a removal or its undo leave no drift, and no removed vote counts", async () => {
  const { mod, storyId, brigade, ada, signal } = await aScene();
  const late = await aMember({ verified: false });
  await castVote({ storyId, choice: "fiction" }, late);
  const pick = (n: number): Choice => (["fact", "fiction", "unsure"] as const)[n % 3] ?? "fact";
  const throughAnotherProcess = (actor: Actor, choice: Choice) =>
    sqlTransaction((tx) => castIn(tx, storyId, [{ input: { storyId, choice }, actor }]));
  const busy = (round: number) =>
    brigade.flatMap((reader, n) => [
      castVote({ storyId, choice: pick(n + round) }, reader),
      throughAnotherProcess(reader, pick(n)),
      ...(n % 2 ? [withdrawVote({ storyId }, reader), castVote({ storyId, choice: pick(round) }, reader)] : []),
    ]);
  const removal = removeSignalled(signal, mod);
  const account = decideOn(profileOf(late), "remove-votes", mod);
  const verified = db.member
    .update({ where: { id: late.id }, data: { emailVerifiedAt: new Date() } })
    .then(() => countKeptVotes({ memberId: late.id }));
  await Promise.all([removal, account, verified, ...busy(0), ...busy(1)]);
  const stands = async () =>
    db.$queryRaw`SELECT 1 FROM removed_votes r JOIN votes v USING (story_id, reader_id) WHERE v.counted`;
  expect(await stands()).toEqual([]);
  expect(await findDrift()).toEqual([]);
  const undo = undoDecision({ decisionId: await removal, reason: "Wrong." }, mod);
  await Promise.all([undo, decideOn(profileOf(ada), "remove-votes", mod), ...busy(2)]);
  expect(await stands()).toEqual([]);
  expect(await findDrift()).toEqual([]);
  expect(await db.vote.count({ where: { storyId, counted: false } })).toBe(2);
}, 60_000);

test("of two removals of one signal at once, one is made", async () => {
  const { mod, storyId, signal } = await aScene();
  const outcomes = await Promise.all([mod, await aModerator()].map((who) => codeOf(removeSignalled(signal, who))));
  expect(outcomes.toSorted()).toEqual(["conflict", "done"]);
  expect(await voteTally(storyId)).toEqual({ ...none, fact: 3 });
  expect(await entriesOn(storyId)).toHaveLength(1);
});
