import { expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { castVote } from "../votes/cast-vote.ts";
import { makeReport } from "./make-report.ts";
import { queueCounts, queuePage, reportStatus } from "./queries.ts";
import { reportForm } from "./schema.ts";
import { undoDecision } from "./undo-decision.ts";

const longAgo = () => new Date(now().getTime() - 30 * 24 * 60 * 60 * 1000);

async function aScene() {
  const [rosa, ines, mod] = [await aMember(), await aMember(), await aMember({ roles: ["moderator"] })];
  const story = await aStory({ author: rosa });
  const comment = await aComment({ author: ines, story, body: "Buy watches" });
  return { rosa, ines, mod, story, comment, subject: { kind: "comment", id: comment.id } as const };
}

const tokenOf = ({ statusPath }: { statusPath: string }) => statusPath.replace("/reports/", "");

test("a guest reports, and follows what becomes of it by a link", async () => {
  const { mod, subject } = await aScene();
  const report = await makeReport({ subject, reason: "spam", details: "Watches again" }, null);
  expect(await reportStatus(tokenOf(report))).toMatchObject({
    reason: "Spam or advertising",
    outcome: null,
    glimpse: { quote: "Buy watches" },
  });
  const { decisionId } = await decideOn(subject, "remove", mod);
  expect(await reportStatus(tokenOf(report))).toMatchObject({
    glimpse: null,
    outcome: { words: "Comment removed", decisionId, acted: true, takenBack: false },
  });
  await undoDecision({ decisionId, reason: "They mend watches." }, mod);
  expect(await reportStatus(tokenOf(report))).toMatchObject({ outcome: { decisionId, takenBack: true } });
  expect(await reportStatus("nosuch")).toBeNull();
});

test("that votes were removed is not said to who reported their account, only that something was done", async () => {
  const [mod, reader] = [await aMember({ roles: ["moderator"] }), await aMember()];
  const { id: storyId } = await aStory({ author: await aMember() });
  await castVote({ storyId, choice: "fact" }, reader);
  const subject = { kind: "profile", id: reader.id } as const;
  const { statusPath } = await makeReport({ subject, reason: "spam", details: "" }, null);
  const status = () => reportStatus(statusPath.split("/").at(-1) ?? "");
  expect(await status()).toMatchObject({ outcome: null });
  await decideOn(subject, "remove-votes", mod, { rule: "votes" });
  expect(await status()).toMatchObject({
    outcome: { words: "The moderators have acted on it", decisionId: null, acted: true },
  });
});

test("all reports on one thing are one case", async () => {
  const { rosa, mod, subject } = await aScene();
  await makeReport({ subject, reason: "harassment", details: "" }, rosa);
  for (let guest = 0; guest < 3; guest++) await makeReport({ subject, reason: "spam", details: "" }, null);
  const page = await queuePage({ queue: "reported" }, mod);
  expect(page?.rows.filter(({ subjectId }) => subjectId === subject.id)).toMatchObject([
    { openReports: 4, reasons: ["Spam or advertising", "Harassment"], excerpt: "Buy watches", claimedBy: null },
  ]);
});

test("a member reports a thing once while its case is open, and anew when it was decided", async () => {
  const { rosa, mod, subject } = await aScene();
  const report = () => makeReport({ subject, reason: "spam", details: "" }, rosa);
  const outcomes = await Promise.allSettled([report(), report(), report()]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await decideOn(subject, "approve", mod);
  await expect(report()).resolves.toMatchObject({ id: expect.any(String) });
});

test("nobody reports their own, nor what they cannot see", async () => {
  const { ines, rosa, story, subject } = await aScene();
  await expect(makeReport({ subject, reason: "spam", details: "" }, ines)).rejects.toMatchObject({ code: "conflict" });
  const held = await aComment({ author: ines, story, state: "held" });
  const draft = await aStory({ author: ines, state: "draft" });
  for (const hidden of [
    { kind: "comment", id: held.id },
    { kind: "story", id: draft.id },
    { kind: "profile", id: "nosuch" },
    { kind: "feed", id: "nosuch" },
  ] as const)
    await expect(makeReport({ subject: hidden, reason: "spam", details: "" }, rosa)).rejects.toMatchObject({
      code: "not_found",
    });
});

test("who reported for nothing before weighs less, who was right weighs more", async () => {
  const { rosa, mod, ines, story } = await aScene();
  const [right, wrong] = [await aMember({ createdAt: longAgo() }), await aMember({ createdAt: longAgo() })];
  for (const reporter of [right, wrong]) {
    const { id } = await aComment({ author: ines, story });
    const subject = { kind: "comment", id } as const;
    await makeReport({ subject, reason: "spam", details: "" }, reporter);
    await decideOn(subject, reporter === right ? "remove" : "approve", mod);
  }
  const weigh = async (reporter: typeof right) => {
    const { id } = await makeReport(
      { subject: { kind: "story", id: story.id }, reason: "other", details: "" },
      reporter,
    );
    return (await db.report.findUniqueOrThrow({ where: { id } })).weight;
  };
  expect([await weigh(right), await weigh(wrong)].map((weight) => weight.toFixed(2))).toEqual(["1.33", "0.67"]);
  expect(rosa.id).not.toBe(right.id);
});

test("a hundred accounts that report together do not outweigh everything else", async () => {
  const { subject } = await aScene();
  for (let guest = 0; guest < 100; guest++) await makeReport({ subject, reason: "spam", details: "" }, null);
  const row = await db.case.findFirstOrThrow({ where: { subjectId: subject.id } });
  expect(row.openReports).toBe(100);
  expect(row.weight).toBeLessThan(3);
});

test("a copyright notice has what a notice needs", () => {
  const form = { kind: "story", id: "abc", reason: "copyright", details: "" };
  expect(reportForm.safeParse(form).error?.issues.map(({ path }) => path.join("."))).toEqual([
    "work",
    "holder",
    "contact",
    "truthful",
  ]);
  const whole = { ...form, work: "A photograph", holder: "Ada", contact: "ada@example.org", truthful: "on" };
  expect(reportForm.parse(whole)).toMatchObject({ subject: { kind: "story", id: "abc" }, notice: { holder: "Ada" } });
});

test("queues are for moderators, page by page, each case once", async () => {
  const { rosa, mod, ines, story } = await aScene();
  expect([await queuePage({ queue: "reported" }, rosa), await queueCounts(rosa), await queueCounts(null)]).toEqual([
    null,
    null,
    null,
  ]);
  for (let n = 0; n < 55; n++) {
    const { id } = await aComment({ author: ines, story });
    await makeReport({ subject: { kind: "comment", id }, reason: "spam", details: "" }, null);
  }
  const first = await queuePage({ queue: "reported" }, mod);
  const second = await queuePage({ queue: "reported", after: first?.after ?? "" }, mod);
  const ids = [...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ subjectId }) => subjectId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe((await queueCounts(mod))?.reported);
  for (const queue of ["held", "appeals", "escalated", "mine", "recent"] as const)
    expect((await queuePage({ queue, kind: "comment", search: "100%_" }, mod))?.rows).toEqual([]);
});
