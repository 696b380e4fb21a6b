import { expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { makeAppeal } from "../moderation/make-appeal.ts";
import { undoDecision } from "../moderation/undo-decision.ts";
import { transaction } from "../platform/db/transaction.ts";
import { changeSetting } from "../site/change-setting.ts";
import { closeComments } from "../stories/close-comments.ts";
import { holdForReview } from "./hold-for-review.ts";
import { decisionsAbout, logEntry, logPageSize, publicLog, removalOf, statementOf } from "./queries.ts";

async function aScene() {
  const [author, moderator] = [await aMember(), await aMember({ roles: ["moderator"] })];
  const story = await aStory({ author, title: "A home address" });
  const comment = await aComment({ author, story, body: "Number nine." });
  return { author, moderator, story, comment };
}

test("the log lists decisions newest first, a page at a time, and by what is asked for", async () => {
  const { moderator, story, comment } = await aScene();
  const subject = { kind: "story", id: story.id } as const;
  for (let count = 0; count <= logPageSize; count += 1) await decideOn(subject, "warn", moderator);
  const { decisionId } = await decideOn({ kind: "comment", id: comment.id }, "hide", moderator);
  const first = await publicLog({});
  expect(first.entries).toHaveLength(logPageSize);
  expect(first.entries[0]).toMatchObject({ id: decisionId, words: "Comment hidden", rule: "Rule 9: No spam" });
  const second = await publicLog({ after: first.after ?? "" });
  const ids = [...first.entries, ...second.entries].map(({ id }) => id);
  expect(new Set(ids).size).toBe(logPageSize + 2);
  expect((await publicLog({ kind: "hide", subject: "comment", role: "moderator" })).entries).toHaveLength(1);
  expect((await publicLog({ kind: "hide", rule: "private" })).entries).toHaveLength(0);
});

test("the title of a removed story is in no entry, also not in older ones, unless it may stay", async () => {
  const { moderator, story } = await aScene();
  const subject = { kind: "story", id: story.id } as const;
  const { decisionId: warning } = await decideOn(subject, "warn", moderator);
  expect((await logEntry(warning))?.title).toBe("A home address");
  const { decisionId } = await decideOn(subject, "remove", moderator);
  for (const id of [warning, decisionId]) expect((await logEntry(id))?.title).toBeNull();
  expect(await removalOf(story.id)).toMatchObject({ id: decisionId, title: null });
  await undoDecision({ decisionId, reason: "It is an office." }, moderator);
  expect(await removalOf(story.id)).toBeNull();
  await decideOn(subject, "remove", moderator, { titleMayStay: true });
  expect((await removalOf(story.id))?.title).toBe("A home address");
});

test("an entry says what became of it", async () => {
  const { author, moderator, comment } = await aScene();
  const { decisionId } = await decideOn({ kind: "comment", id: comment.id }, "remove", moderator);
  expect((await logEntry(decisionId))?.outcome).toBeNull();
  await makeAppeal({ decisionId, words: "It is my own number." }, author);
  expect((await logEntry(decisionId))?.outcome).toBe("under appeal");
  await undoDecision({ decisionId, reason: "So it is." }, moderator);
  expect((await logEntry(decisionId))?.outcome).toBe("taken back");
  expect((await publicLog({ kind: "undo" })).entries[0]).toMatchObject({ about: decisionId });
});

test("a statement of reasons is for whoever it concerns and for moderators, and quotes what was removed", async () => {
  const { author, moderator, comment } = await aScene();
  const { decisionId } = await decideOn({ kind: "comment", id: comment.id }, "remove", moderator);
  expect(await statementOf(decisionId, author)).toMatchObject({ quote: "Number nine.", mayAppeal: true });
  expect(await statementOf(decisionId, moderator)).toMatchObject({ mayAppeal: false });
  for (const other of [null, await aMember()]) expect(await statementOf(decisionId, other)).toBeNull();
  expect((await decisionsAbout(author)).map(({ id }) => id)).toEqual([decisionId]);
  expect(await decisionsAbout(moderator)).toEqual([]);
});

test("what a screening held is not in the public log", async () => {
  const { author, story, comment } = await aScene();
  const subject = { kind: "comment", id: comment.id } as const;
  const findings = { subject, storyId: story.id, authorId: author.id, sentence: "Three links.", evidence: {} };
  const held = await transaction((tx) => holdForReview(tx, findings));
  expect(await logEntry(held)).toBeNull();
  expect((await publicLog({ kind: "hold" })).entries).toEqual([]);
});

test("moderators are named where the site says so, and contributors are not", async () => {
  const { author, moderator, story, comment } = await aScene();
  const { decisionId } = await decideOn({ kind: "comment", id: comment.id }, "remove", moderator);
  expect(await logEntry(decisionId)).toMatchObject({ role: "moderator", by: null });
  const admin = await aMember({ roles: ["admin"] });
  await changeSetting({ key: "logNames", value: "pen-names" }, admin);
  try {
    expect(await logEntry(decisionId)).toMatchObject({ role: "moderator", by: moderator.penName });
    await closeComments({ storyId: story.id, closed: true, reason: "It is late." }, author);
    expect((await publicLog({ kind: "lock" })).entries).toMatchObject([{ role: "contributor", by: null }]);
  } finally {
    await changeSetting({ key: "logNames", value: "roles" }, admin);
  }
  expect(await logEntry(decisionId)).toMatchObject({ by: null });
});
