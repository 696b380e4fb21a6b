import { expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { decisionsAbout, publicLog, statementOf } from "../decisions/queries.ts";
import { appealMinutes } from "../decisions/review-time.ts";
import { now, setClock } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { appealSentence } from "../screening/rules/wait.ts";
import { answerAppeal } from "./answer-appeal.ts";
import { caseFile } from "./case-file.ts";
import { makeAppeal } from "./make-appeal.ts";
import { rebuild } from "./rebuild.ts";
import { milderThan } from "./rules/milder.ts";
import { undoDecision } from "./undo-decision.ts";

async function aScene() {
  const [rosa, ines, mod] = [await aMember(), await aMember(), await aMember({ roles: ["moderator"] })];
  const story = await aStory({ author: rosa });
  const comment = await aComment({ author: ines, story });
  const subject = { kind: "comment", id: comment.id } as const;
  const { decisionId } = await decideOn(subject, "hide", mod);
  return { rosa, ines, mod, story, comment, subject, decisionId };
}

const appealIdOf = async (decisionId: string) => (await db.appeal.findUniqueOrThrow({ where: { decisionId } })).id;
const words = "It was a joke.";

test("whoever it concerns appeals, and somebody else takes the decision back", async () => {
  const { ines, mod, comment, story, subject, decisionId } = await aScene();
  const other = await aMember({ roles: ["moderator"] });
  await makeAppeal({ decisionId, words }, ines);
  const appealId = await appealIdOf(decisionId);
  const answer = { appealId, outcome: "overturn", reason: "So it was." } as const;
  const mayAnswer = async (who: typeof mod) =>
    (await caseFile(subject, who))?.decisions.find(({ id }) => id === decisionId)?.appeal?.mayAnswer;
  expect([await mayAnswer(mod), await mayAnswer(other)]).toEqual([false, true]);
  await expect(answerAppeal(answer, mod)).rejects.toMatchObject({ code: "forbidden" });
  await answerAppeal(answer, other);
  expect((await db.comment.findUniqueOrThrow({ where: { id: comment.id } })).state).toBe("published");
  expect((await db.storyTally.findUniqueOrThrow({ where: { storyId: story.id } })).comments).toBe(1);
  expect(await statementOf(decisionId, ines)).toMatchObject({
    outcome: "taken back",
    mayAppeal: false,
    appeal: { words, answer: { reason: "So it was." } },
  });
  await expect(answerAppeal(answer, other)).rejects.toMatchObject({ code: "conflict" });
});

test("an appeal that is turned down leaves the decision, and is heard once", async () => {
  const { ines, comment, decisionId } = await aScene();
  const other = await aMember({ roles: ["moderator"] });
  await makeAppeal({ decisionId, words }, ines);
  await answerAppeal({ appealId: await appealIdOf(decisionId), outcome: "uphold", reason: "Nobody laughed." }, other);
  expect((await db.comment.findUniqueOrThrow({ where: { id: comment.id } })).state).toBe("hidden");
  expect(await statementOf(decisionId, ines)).toMatchObject({ outcome: "upheld on appeal" });
  await expect(makeAppeal({ decisionId, words }, ines)).rejects.toMatchObject({ code: "conflict" });
});

test("nobody else appeals, and not against what takes nothing away", async () => {
  const { rosa, ines, mod, story, decisionId } = await aScene();
  await expect(makeAppeal({ decisionId, words }, rosa)).rejects.toMatchObject({ code: "not_found" });
  const approved = await decideOn({ kind: "story", id: story.id }, "approve", mod);
  await expect(makeAppeal({ decisionId: approved.decisionId, words }, rosa)).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await statementOf(decisionId, rosa)).toBeNull();
  expect(await statementOf(decisionId, null)).toBeNull();
  expect(await statementOf(decisionId, ines)).toMatchObject({ mayAppeal: true, quote: "It smells of iron here too." });
});

test("an appeal and an undo at once: either there is an appeal that the undo grants, or none", async () => {
  const { ines, mod, subject, decisionId } = await aScene();
  const [appeal, undo] = await Promise.allSettled([
    makeAppeal({ decisionId, words }, ines),
    undoDecision({ decisionId, reason: "My mistake." }, mod),
  ]);
  expect(undo.status).toBe("fulfilled");
  const row = await db.case.findFirstOrThrow({ where: { subjectId: subject.id } });
  expect(row.appealedAt).toBeNull();
  expect(await db.appeal.count({ where: { decisionId } })).toBe(appeal.status === "fulfilled" ? 1 : 0);
});

test("where there is nobody else, the decider answers after a day", async () => {
  const { ines, mod, decisionId } = await aScene();
  await db.member.updateMany({ where: { id: { not: mod.id } }, data: { roles: [] } });
  await makeAppeal({ decisionId, words }, ines);
  const answer = { appealId: await appealIdOf(decisionId), outcome: "uphold", reason: "No." } as const;
  await expect(answerAppeal(answer, mod)).rejects.toMatchObject({ code: "forbidden" });
  const later = now().getTime() + 25 * 60 * 60 * 1000;
  const restore = setClock(() => later);
  try {
    await answerAppeal(answer, mod);
  } finally {
    restore();
  }
});

test("the public log names roles and rules, and neither people nor what was removed", async () => {
  const { rosa, ines, mod } = await aScene();
  const story = await aStory({ author: ines, title: "A secret address" });
  const { decisionId } = await decideOn({ kind: "story", id: story.id }, "remove", mod, { rule: "private" });
  const { entries } = await publicLog({ kind: "remove", rule: "private" });
  expect(entries).toMatchObject([
    { id: decisionId, words: "Story removed", role: "moderator", title: null, subjectPath: `/stories/${story.id}` },
  ]);
  const text = JSON.stringify(await publicLog({}));
  for (const secret of [rosa.penName, ines.penName, mod.penName, "A secret address", story.slug])
    expect(text).not.toContain(secret);
});

test("everything that stands can be worked out anew from the log", async () => {
  const { ines, mod, story, decisionId } = await aScene();
  await makeAppeal({ decisionId, words }, ines);
  await decideOn({ kind: "profile", id: ines.id }, "ban", mod, { days: 8 });
  await decideOn({ kind: "story", id: story.id }, "lock", mod);
  const everything = async () => ({
    cases: await db.case.findMany({ orderBy: [{ subjectKind: "asc" }, { subjectId: "asc" }] }),
    bans: await db.ban.findMany({ orderBy: { decisionId: "asc" } }),
    comments: await db.comment.findMany({ orderBy: { id: "asc" }, select: { id: true, state: true } }),
    stories: await db.story.findMany({
      orderBy: { id: "asc" },
      select: { id: true, state: true, commentsClosed: true },
    }),
    tallies: await db.storyTally.findMany({ orderBy: { storyId: "asc" } }),
  });
  const before = await everything();
  await db.case.deleteMany();
  await db.ban.deleteMany();
  await db.comment.updateMany({ where: { state: "hidden" }, data: { state: "published" } });
  await db.$executeRaw`UPDATE story_tallies SET comments = (SELECT count(*) FROM comments c WHERE c.story_id = story_tallies.story_id AND c.state = 'published')`;
  await db.story.updateMany({ data: { commentsClosed: false } });
  expect(await everything()).not.toEqual(before);
  await rebuild();
  expect(await everything()).toEqual(before);
});

test("an appeal can change a ban to a shorter one: the first goes, the other stands, by the same rule", async () => {
  const { ines, mod, subject } = await aScene();
  const other = await aMember({ roles: ["moderator"] });
  const { decisionId } = await decideOn(subject, "ban", mod, { days: 8, scopes: ["comment"] });
  await makeAppeal({ decisionId, words }, ines);
  const change = { appealId: await appealIdOf(decisionId), outcome: "change", reason: "Eight is too long." } as const;
  for (const instead of [undefined, "ban-8", "hide", "ban-0"])
    await expect(answerAppeal({ ...change, instead }, other)).rejects.toMatchObject({ code: "invalid" });
  await answerAppeal({ ...change, instead: "ban-2" }, other);
  const bans = await db.ban.findMany({ where: { memberId: ines.id } });
  const daysOf = (since: Date, until: Date | null) =>
    Math.round(((until?.getTime() ?? 0) - since.getTime()) / 86_400_000);
  expect(bans.map(({ scopes, since, until }) => [scopes, daysOf(since, until)])).toEqual([[["comment"], 2]]);
  expect(await statementOf(decisionId, ines)).toMatchObject({ outcome: "taken back" });
  expect((await decisionsAbout(ines))[0]).toMatchObject({ kind: "ban", rule: "Rule 9: No spam", outcome: null });
});

test("what was removed can be hidden instead, and what several people are concerned by cannot be changed", async () => {
  const { ines, mod, story } = await aScene();
  const other = await aMember({ roles: ["moderator"] });
  const comment = await aComment({ author: ines, story });
  const { decisionId } = await decideOn({ kind: "comment", id: comment.id }, "remove", mod);
  await makeAppeal({ decisionId, words }, ines);
  const appealId = await appealIdOf(decisionId);
  await answerAppeal({ appealId, outcome: "change", instead: "hide", reason: "A line may stay." }, other);
  expect((await db.comment.findUniqueOrThrow({ where: { id: comment.id } })).state).toBe("hidden");
  expect(milderThan({ kind: "remove-brigade", subject: "story", days: null })).toEqual([]);
});

test("how long appeals wait is told by the median of the last ones, once there are five", async () => {
  expect(appealSentence(null)).toContain("Too few");
  const { ines, mod } = await aScene();
  const other = await aMember({ roles: ["moderator"] });
  for (let n = 0; n < 5; n += 1) {
    const { decisionId } = await decideOn({ kind: "profile", id: ines.id }, "warn", mod);
    await makeAppeal({ decisionId, words }, ines);
    await answerAppeal({ appealId: await appealIdOf(decisionId), outcome: "uphold", reason: "It stands." }, other);
  }
  expect(await appealMinutes()).toBe(1);
  expect(appealSentence(1)).toBe("Somebody else than who decided answers an appeal. Usually within 5 minutes.");
});
