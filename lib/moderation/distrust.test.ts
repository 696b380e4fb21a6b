import { expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { hideComment } from "../comments/hide-comment.ts";
import { postComment } from "../comments/post-comment.ts";
import { ownTrust } from "../decisions/own-trust.ts";
import { statementOf } from "../decisions/queries.ts";
import { authorOf } from "../decisions/track-record.ts";
import { nowMs } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { sql } from "../platform/db/sql.ts";
import { answerAppeal } from "./answer-appeal.ts";
import { caseFile } from "./case-file.ts";
import { makeAppeal } from "./make-appeal.ts";
import { makeReport } from "./make-report.ts";
import { rebuild } from "./rebuild.ts";
import { decideForm } from "./schema.ts";
import { undoDecision } from "./undo-decision.ts";

const dayMs = 86_400_000;
const at = (days: number) => new Date(nowMs() + days * dayMs);
const link = "My photos of the mill are at https://photos.example.org/mill";

/** Ines has been here for forty days and has commented twenty-one times: level 2. */
async function aScene() {
  const [rosa, mod] = [await aMember(), await aMember({ roles: ["moderator"] })];
  const ines = await aMember({ createdAt: at(-40) });
  const story = await aStory({ author: rosa });
  const comments = [];
  for (let n = 0; n < 21; n += 1) comments.push(await aComment({ author: ines, story, createdAt: at(-30) }));
  const subject = { kind: "comment", id: comments[0]?.id ?? "" } as const;
  return { rosa, mod, ines, story, comments, subject };
}

const levelOf = async ({ id }: { id: string }, when = at(0)) => (await authorOf(sql, id, when))?.trust;
const distrust = (subject: Parameters<typeof decideOn>[0], mod: Parameters<typeof decideOn>[2], days: 30 | 90 | 0) =>
  decideOn(subject, "distrust", mod, { distrustDays: days });

test("trust is reduced for a time, the next comment feels it, and an undo gives it back", async () => {
  const { ines, mod, subject, story } = await aScene();
  expect(await levelOf(ines)).toBe(2);
  expect((await postComment({ storyId: story.id, body: link }, ines)).state).toBe("published");
  const { decisionId } = await distrust(subject, mod, 30);
  expect([await levelOf(ines), await levelOf(ines, at(29)), await levelOf(ines, at(31))]).toEqual([0, 0, 2]);
  expect((await postComment({ storyId: story.id, body: `${link}/two` }, ines)).state).toBe("held");
  expect(await ownTrust(ines)).toMatchObject({ level: 0, from: "decision", earned: 2 });
  await undoDecision({ decisionId, reason: "It was somebody else." }, mod);
  expect(await levelOf(ines)).toBe(2);
});

test("the comment stays, its reports are answered, and whoever it concerns reads why and until when", async () => {
  const { ines, rosa, mod, subject } = await aScene();
  await makeReport({ subject, reason: "spam", details: "" }, rosa);
  const { decisionId } = await distrust(subject, mod, 90);
  expect((await db.comment.findUniqueOrThrow({ where: { id: subject.id } })).state).toBe("published");
  const key = { subjectKind_subjectId: { subjectKind: "comment", subjectId: subject.id } };
  expect(await db.case.findUniqueOrThrow({ where: key })).toMatchObject({ openReports: 0 });
  const statement = await statementOf(decisionId, ines);
  expect(statement).toMatchObject({ words: "Trust in a member reduced over a comment", mayAppeal: true });
  expect(Math.round(((statement?.until?.getTime() ?? 0) - nowMs()) / dayMs)).toBe(90);
});

test("an appeal that is granted gives trust back, for good is without an end, and all of it can be worked out anew", async () => {
  const { ines, mod } = await aScene();
  const profile = { kind: "profile", id: ines.id } as const;
  const { decisionId } = await distrust(profile, mod, 0);
  expect(await levelOf(ines, at(10_000))).toBe(0);
  await db.distrust.deleteMany();
  await rebuild();
  expect(await db.distrust.findMany({ where: { memberId: ines.id } })).toMatchObject([{ decisionId, until: null }]);
  await makeAppeal({ decisionId, words: "I did nothing." }, ines);
  const appeal = await db.appeal.findUniqueOrThrow({ where: { decisionId } });
  const other = await aMember({ roles: ["moderator"] });
  await answerAppeal({ appealId: appeal.id, outcome: "overturn", reason: "True." }, other);
  expect(await levelOf(ines)).toBe(2);
  expect(await db.distrust.count({ where: { memberId: ines.id } })).toBe(0);
});

test("it asks for a rule, a reason and a time, and feeds have no trust to lose", () => {
  const form = { kind: "comment", id: "c1", choice: "distrust", reason: "Links.", rule: "spam", seen: "0" };
  expect(decideForm.safeParse({ ...form, distrustDays: "30" }).success).toBe(true);
  const faults = (change: object) =>
    decideForm.safeParse({ ...form, distrustDays: "30", ...change }).error?.issues.map(({ path }) => path.join("."));
  expect(faults({ distrustDays: undefined })).toEqual(["distrustDays"]);
  expect(faults({ distrustDays: "31" })).toEqual(["distrustDays"]);
  expect(faults({ rule: undefined })).toEqual(["rule"]);
  expect(faults({ reason: " " })).toEqual(["reason"]);
});

test("what moderators take down lowers trust for ninety days, unless it is taken back", async () => {
  const { ines, mod, comments } = await aScene();
  const [first, second] = comments.map(({ id }) => ({ kind: "comment", id }) as const);
  if (!first || !second) throw new Error("There are no comments.");
  const { decisionId } = await decideOn(first, "hide", mod);
  expect(await levelOf(ines)).toBe(1);
  await decideOn(second, "spam", mod);
  expect(await levelOf(ines)).toBe(0);
  await undoDecision({ decisionId, reason: "Wrong one." }, mod);
  expect(await levelOf(ines)).toBe(1);
  // Nineteen comments are left: with a story they come to more than twenty points again.
  await aStory({ author: ines });
  expect([await levelOf(ines, at(89)), await levelOf(ines, at(91))]).toEqual([1, 2]);
});

test("what a contributor hides on her own story lowers nobody's trust, and neither does a warning", async () => {
  const { ines, rosa, mod, comments } = await aScene();
  const [first, second] = comments;
  await hideComment({ commentId: first?.id ?? "", reason: "It gives an address." }, rosa);
  await decideOn({ kind: "comment", id: second?.id ?? "" }, "warn", mod);
  expect(await ownTrust(ines)).toMatchObject({ takenDown: 0 });
});

test("reports that led to something count a little, in either order of things, up to five", async () => {
  const { rosa, mod, comments } = await aScene();
  const record = async () => (await authorOf(sql, rosa.id, at(0))) as unknown as { upheldReports: number };
  for (const [n, { id }] of comments.slice(0, 8).entries()) {
    const subject = { kind: "comment", id } as const;
    await makeReport({ subject, reason: "spam", details: "" }, rosa);
    await decideOn(subject, n === 0 ? "approve" : "hide", mod);
  }
  expect((await record()).upheldReports).toBe(5);
});

test("the case shows how far its person is trusted and why, and who invited them", async () => {
  const { ines, rosa, mod, subject } = await aScene();
  const [sister, child] = [await aMember(), await aMember()];
  const invite = (inviterId: string, memberId: string) =>
    db.invitation.create({
      data: {
        ...{ id: `i${memberId}`, inviterId, memberId, tokenHash: Buffer.from(memberId), byMail: false },
        ...{ createdAt: at(-3), expiresAt: at(27), usedAt: at(-2) },
      },
    });
  await invite(rosa.id, ines.id);
  await invite(rosa.id, sister.id);
  await invite(ines.id, child.id);
  await decideOn({ kind: "profile", id: sister.id }, "ban", mod);
  const file = await caseFile(subject, mod);
  expect(file?.trust).toMatchObject({ level: 2, from: "record", points: 21 });
  expect(file?.invited).toMatchObject({
    above: [{ id: rosa.id, banned: false, takenDown: 0 }],
    beside: [{ id: sister.id, banned: true }],
    below: [{ id: child.id, banned: false }],
  });
  expect(await caseFile(subject, ines)).toBeNull();
});
