import { expect, test, vi } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { holdForReview } from "../decisions/hold-for-review.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { lockDecision, takeBack, undoDecision } from "./undo-decision.ts";

const stateOf = async (id: string) => (await db.comment.findUniqueOrThrow({ where: { id } })).state;

test("what waits is taken along too, and waits again when it is brought back", async () => {
  const [author, mod] = [await aMember(), await aMember({ roles: ["moderator"] })];
  const story = await aStory({ author: await aMember() });
  const shown = await aComment({ author, story });
  const held = await aComment({ author, story, state: "held" });
  const waiting = { subject: { kind: "comment", id: held.id }, storyId: story.id, authorId: author.id } as const;
  await transaction((tx) => holdForReview(tx, { ...waiting, sentence: "Three links.", evidence: {} }));
  const { decisionId, count } = await decideOn({ kind: "comment", id: shown.id }, "spam", mod, { everything: true });
  expect([count, await stateOf(held.id)]).toEqual([2, "removed"]);
  await undoDecision({ decisionId, reason: "They are an honest watchmaker." }, mod);
  expect([await stateOf(shown.id), await stateOf(held.id)]).toEqual(["published", "held"]);
});

test("once it is taken back, nothing more goes along; what was left of the undo is brought back by another", async () => {
  const [author, mod] = [await aMember(), await aMember({ roles: ["moderator"] })];
  const story = await aStory({ author: await aMember() });
  const [first] = await Promise.all(Array.from({ length: 20 }, () => aComment({ author, story })));
  const subject = { kind: "comment", id: first?.id ?? "" } as const;
  const deciding = decideOn(subject, "spam", mod, { everything: true });
  const head = await vi.waitUntil(() => db.decision.findFirst({ where: { subjectId: subject.id, kind: "spam" } }));
  await undoDecision({ decisionId: head.id, reason: "Wrong account." }, mod);
  await deciding;
  expect(await db.comment.count({ where: { authorId: author.id, state: "published" } })).toBe(20);

  const { decisionId } = await decideOn(subject, "spam", mod, { everything: true });
  await transaction(async (tx) => {
    const decision = await lockDecision(tx, decisionId);
    await takeBack(tx, decision, { kind: "undo", reason: "And then the power went.", actor: mod });
  });
  expect(await db.comment.count({ where: { authorId: author.id, state: "published" } })).toBe(1);
  await undoDecision({ decisionId, reason: "Once more." }, mod);
  expect(await db.comment.count({ where: { authorId: author.id, state: "published" } })).toBe(20);
  await expect(undoDecision({ decisionId, reason: "Again." }, mod)).rejects.toMatchObject({ code: "conflict" });
});
