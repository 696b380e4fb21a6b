import { expect, test } from "vitest";
import { someCents } from "../../prisma/builders/cents.ts";
import { aComment } from "../../prisma/builders/comment.ts";
import { followUp } from "../../prisma/builders/follow-up.ts";
import { aHeldStory } from "../../prisma/builders/held.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { removeUnverified } from "../accounts/remove-stale.ts";
import { muteMember } from "../comments/mute-member.ts";
import { db } from "../platform/db/client.ts";
import { deleteDraft } from "../stories/delete-draft.ts";
import { withdrawStory } from "../stories/withdraw-story.ts";
import { castVote } from "../votes/cast-vote.ts";
import { withdrawVote } from "../votes/withdraw-vote.ts";
import { answerAppeal } from "./answer-appeal.ts";
import { caseFile } from "./case-file.ts";
import { makeAppeal } from "./make-appeal.ts";
import { makeReport } from "./make-report.ts";
import { queuePage } from "./queries.ts";
import { rebuild } from "./rebuild.ts";
import { undoDecision } from "./undo-decision.ts";

const aModerator = () => aMember({ roles: ["moderator"] });
const of = ({ id }: { id: string }) => ({ where: { memberId: id } });

test("a ban over a story that is a draft again stands, is worked out anew, and can be taken back", async () => {
  const [held, mod] = [await aHeldStory(), await aModerator()];
  const { decisionId } = await decideOn(held.subject, "ban", mod);
  await withdrawStory({ storyId: held.id }, held.author);
  await db.ban.deleteMany(of(held.author));
  await rebuild();
  expect(await db.ban.findMany(of(held.author))).toMatchObject([{ decisionId }]);
  await undoDecision({ decisionId, reason: "It was somebody else." }, mod);
  expect(await db.ban.count(of(held.author))).toBe(0);
});

test("its case shows the log and whom it concerns, and nothing of the draft; there is nothing to decide on", async () => {
  const [held, mod] = [await aHeldStory(), await aModerator()];
  const { decisionId } = await decideOn(held.subject, "ban", mod);
  await withdrawStory({ storyId: held.id }, held.author);
  const file = await caseFile(held.subject, mod);
  expect(file).toMatchObject({ shown: null, choices: [], person: { id: held.author.id } });
  expect(file?.decisions.find(({ id }) => id === decisionId)).toMatchObject({ mayUndo: true });
  await expect(decideOn(held.subject, "approve", mod)).rejects.toMatchObject({ code: "not_found" });
  expect(
    await caseFile({ kind: "story", id: (await aStory({ author: held.author, state: "draft" })).id }, mod),
  ).toBeNull();
});

test("an appeal against reduced trust is heard when the story is deleted", async () => {
  const [held, mod, other] = [await aHeldStory(), await aModerator(), await aModerator()];
  const { decisionId } = await decideOn(held.subject, "distrust", mod);
  await withdrawStory({ storyId: held.id }, held.author);
  await deleteDraft({ storyId: held.id }, held.author);
  await makeAppeal({ decisionId, words: "I had misread the rules." }, held.author);
  const waiting = await queuePage({ queue: "appeals" }, other);
  expect(waiting?.rows).toMatchObject([{ subjectId: held.id, handle: held.author.handle }]);
  const appeal = (await caseFile(held.subject, other))?.decisions.find(({ id }) => id === decisionId)?.appeal;
  expect(appeal).toMatchObject({ isOpen: true, mayAnswer: true });
  await answerAppeal({ appealId: appeal?.id ?? "", outcome: "overturn", reason: "So you had." }, other);
  expect(await db.distrust.count(of(held.author))).toBe(0);
  expect((await queuePage({ queue: "appeals" }, other))?.rows).toEqual([]);
});

test("a mute over a comment that is gone is taken back, too", async () => {
  const [rosa, ines, mod] = [await aMember(), await aMember(), await aModerator()];
  const { id } = await aComment({ author: ines, story: await aStory({ author: rosa }) });
  await muteMember({ commentId: id, rule: "spam", reason: "Again and again.", everywhere: false }, rosa);
  const { decisionId } = await db.mute.findFirstOrThrow(of(ines));
  await db.comment.delete({ where: { id } });
  await undoDecision({ decisionId, reason: "Once." }, mod);
  expect(await db.mute.count(of(ines))).toBe(0);
});

test("two cents that are gone wait in no queue: reported, passed on, or held before a decision that is taken back", async () => {
  const [mod, admin] = [await aModerator(), await aMember({ roles: ["admin"] })];
  const queued = async () => {
    const pages = await Promise.all(
      (["reported", "held", "escalated"] as const).map((queue) => queuePage({ queue, kind: "cents" }, admin)),
    );
    return pages.flatMap((page) => page?.rows.map(({ subjectId }) => subjectId) ?? []);
  };
  const [reported, passedOn, held] = [
    await someCents(),
    await someCents(),
    await someCents({ sourceUrl: "https://cheap.example/" }),
  ];
  for (const { subject } of [reported, passedOn])
    await makeReport({ subject, reason: "spam", details: "" }, await aMember());
  await decideOn(passedOn.subject, "escalate", mod);
  const { decisionId } = await decideOn(held.subject, "remove", mod);
  expect(new Set(await queued())).toEqual(new Set([reported.subject.id, passedOn.subject.id]));

  await castVote({ storyId: reported.storyId, choice: "fact", note: "Something else." }, reported.reader);
  await withdrawVote({ storyId: passedOn.storyId }, passedOn.reader);
  await withdrawVote({ storyId: held.storyId }, held.reader);
  await followUp(["cents.gone", "decision.made"]);
  await undoDecision({ decisionId, reason: "A mistake." }, mod);
  expect(await queued()).toEqual([]);
  await rebuild();
  expect(await queued()).toEqual([]);
});

test("two cents that go without ever having been reported make no case", async () => {
  const { storyId, reader, subject } = await someCents();
  await withdrawVote({ storyId }, reader);
  await followUp(["cents.gone"]);
  expect(await db.case.count({ where: { subjectKind: "cents", subjectId: subject.id } })).toBe(0);
});

test("two cents that go with an account that nobody verified wait for no moderator", async () => {
  const reader = await aMember({ verified: false });
  const { subject } = await someCents({ reader, sourceUrl: "https://cheap.example/" });
  await followUp(["decision.made"]);
  const isHeld = async () => {
    const page = await queuePage({ queue: "held", kind: "cents" }, await aModerator());
    return page?.rows.some(({ subjectId }) => subjectId === subject.id);
  };
  expect(await isHeld()).toBe(true);
  await db.member.update({ where: { id: reader.id }, data: { createdAt: new Date(0) } });
  expect(await removeUnverified()).toBeGreaterThan(0);
  await followUp(["cents.gone", "decision.made"]);
  expect(await isHeld()).toBe(false);
});
