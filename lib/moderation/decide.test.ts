import { expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { loadActor } from "../accounts/load-actor.ts";
import { provedLinks } from "../accounts/profile-links/own-links.ts";
import { startSession } from "../accounts/start-session.ts";
import { postComment } from "../comments/post-comment.ts";
import { holdForReview } from "../decisions/hold-for-review.ts";
import { logEntry, removalOf } from "../decisions/queries.ts";
import { reviewMinutes } from "../decisions/review-time.ts";
import { now, setClock } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { storyPage } from "../stories/queries.ts";
import { castVote } from "../votes/cast-vote.ts";
import { claimCase } from "./claim-case.ts";
import { makeReport } from "./make-report.ts";
import { undoDecision } from "./undo-decision.ts";

async function aScene() {
  const [rosa, ines, mod] = [await aMember(), await aMember(), await aMember({ roles: ["moderator"] })];
  const story = await aStory({ author: rosa });
  const comment = await aComment({ author: ines, story });
  const subject = { kind: "comment", id: comment.id } as const;
  await makeReport({ subject, reason: "spam", details: "" }, rosa);
  return { rosa, ines, mod, story, comment, subject };
}

const stateOf = async (id: string) => (await db.comment.findUniqueOrThrow({ where: { id } })).state;
const countOf = async (storyId: string) => (await db.storyTally.findUniqueOrThrow({ where: { storyId } })).comments;
const openCase = ({ kind, id }: { kind: string; id: string }) =>
  db.case.findUniqueOrThrow({ where: { subjectKind_subjectId: { subjectKind: kind, subjectId: id } } });

/** A member as the next request knows them. */
async function asNextRequest({ id }: { id: string }) {
  const { token } = await transaction((tx) => startSession(tx, id, ""));
  const actor = await loadActor(token);
  if (!actor) throw new Error("The session is gone.");
  return actor;
}

test.each([
  ["hide", "hidden"],
  ["remove", "removed"],
  ["spam", "removed"],
] as const)(
  "a comment is taken down (%s), leaves the count, and comes back when that is undone",
  async (choice, state) => {
    const { mod, story, comment, subject } = await aScene();
    const { decisionId } = await decideOn(subject, choice, mod);
    expect([await stateOf(comment.id), await countOf(story.id)]).toEqual([state, 0]);
    expect(await openCase(subject)).toMatchObject({ reportedAt: null, openReports: 0, decidedAt: expect.any(Date) });
    await undoDecision({ decisionId, reason: "Wrong one." }, mod);
    expect([await stateOf(comment.id), await countOf(story.id)]).toEqual(["published", 1]);
    expect(await openCase(subject)).toMatchObject({ openReports: 1, reportedAt: expect.any(Date) });
    await expect(undoDecision({ decisionId, reason: "Again." }, mod)).rejects.toMatchObject({ code: "conflict" });
  },
);

test("what is left as it is stays, and its reports are answered", async () => {
  const { mod, comment, subject } = await aScene();
  await decideOn(subject, "approve", mod);
  expect(await stateOf(comment.id)).toBe("published");
  expect(await openCase(subject)).toMatchObject({ openReports: 0, weight: 0 });
});

test("a removed story is in no list and is gone; put back it is where it was", async () => {
  const { rosa, mod } = await aScene();
  const story = await aStory({ author: rosa, tags: ["bridge"] });
  const subject = { kind: "story", id: story.id } as const;
  const { decisionId } = await decideOn(subject, "remove", mod);
  expect(await storyPage(story.id, null)).toBeNull();
  expect(await removalOf(story.id)).toMatchObject({ id: decisionId, rule: "Rule 9: No spam", title: null });
  expect(await db.storyTag.count({ where: { storyId: story.id, publishedAt: { not: null } } })).toBe(0);
  await undoDecision({ decisionId, reason: "It was satire." }, mod);
  expect((await storyPage(story.id, null))?.state).toBe("published");
  expect(await db.storyTag.count({ where: { storyId: story.id, publishedAt: { not: null } } })).toBe(1);
  expect(await removalOf(story.id)).toBeNull();
});

test("a retracted story that was removed is retracted again, not published, when it comes back", async () => {
  const { rosa, mod } = await aScene();
  const story = await aStory({ author: rosa, state: "retracted" });
  const { decisionId } = await decideOn({ kind: "story", id: story.id }, "remove", mod);
  await undoDecision({ decisionId, reason: "Nobody sees it anyway." }, mod);
  expect((await storyPage(story.id, null))?.state).toBe("retracted");
});

test("a story's comments are closed, and nobody comments", async () => {
  const { ines, mod, story } = await aScene();
  const { decisionId } = await decideOn({ kind: "story", id: story.id }, "lock", mod);
  await expect(postComment({ storyId: story.id, body: "But" }, ines)).rejects.toMatchObject({ code: "conflict" });
  await undoDecision({ decisionId, reason: "They have calmed down." }, mod);
  await expect(postComment({ storyId: story.id, body: "But" }, ines)).resolves.toMatchObject({ state: "published" });
});

test("a ban bites at the next request, in what it is for, and names the way to its reason", async () => {
  const { rosa, ines, mod, story, subject } = await aScene();
  const other = await aStory({ author: rosa });
  const { decisionId } = await decideOn(subject, "ban", mod, { days: 4, scopes: ["comment"] });
  const banned = await asNextRequest(ines);
  await expect(postComment({ storyId: story.id, body: "But" }, banned)).rejects.toMatchObject({
    code: "forbidden",
    message: expect.stringContaining(`/decisions/${decisionId}`),
  });
  await expect(castVote({ storyId: other.id, choice: "fact" }, banned)).resolves.toMatchObject({ counted: true });
  await undoDecision({ decisionId, reason: "It was her brother." }, mod);
  expect((await asNextRequest(ines)).bans).toEqual([]);
});

test("without a scope a ban is for everything", async () => {
  const { ines, mod, subject } = await aScene();
  await decideOn(subject, "ban", mod, { days: 0 });
  expect((await asNextRequest(ines)).bans).toMatchObject([{ scopes: ["comment", "vote", "publish"], until: null }]);
});

test("a profile is emptied, and filled again when that is undone", async () => {
  const [mod, ines] = [await aMember({ roles: ["moderator"] }), await aMember({ bio: "Buy watches." })];
  const { decisionId } = await decideOn({ kind: "profile", id: ines.id }, "reset", mod);
  expect(await db.member.findUnique({ where: { id: ines.id } })).toMatchObject({ bio: "" });
  await undoDecision({ decisionId, reason: "She mends them." }, mod);
  expect(await db.member.findUnique({ where: { id: ines.id } })).toMatchObject({ bio: "Buy watches." });
});

test("a profile that is emptied shows no links, and they are looked at once more when that is undone", async () => {
  const [mod, ines] = [await aMember({ roles: ["moderator"] }), await aMember()];
  const link = { id: newId(), memberId: ines.id, url: "https://watches.example/", createdAt: now() };
  await db.profileLink.create({ data: { ...link, provedAt: now(), checkedAt: now() } });
  const { decisionId } = await decideOn({ kind: "profile", id: ines.id }, "reset", mod);
  expect(await provedLinks(ines.id)).toEqual([]);
  await undoDecision({ decisionId, reason: "She mends them." }, mod);
  expect(await db.event.findMany({ where: { name: "profile-link.due" } })).toMatchObject([
    { payload: { linkId: link.id } },
  ]);
});

test("spam takes everything else of the account along, and brings it back with it, but for what was brought back before", async () => {
  const { ines, mod, story, subject } = await aScene();
  const others = [await aComment({ author: ines, story }), await aComment({ author: ines, story })];
  const { decisionId, count } = await decideOn(subject, "spam", mod, { everything: true });
  expect(count).toBe(3);
  for (const { id } of others) expect(await stateOf(id)).toBe("removed");
  expect(await countOf(story.id)).toBe(0);
  expect(await logEntry(decisionId)).toMatchObject({ along: 2 });
  const [early] = await db.decision.findMany({ where: { takenWith: decisionId } });
  await undoDecision({ decisionId: early?.id ?? "", reason: "This one was honest." }, mod);
  await undoDecision({ decisionId, reason: "It was her brother." }, mod);
  for (const { id } of others) expect(await stateOf(id)).toBe("published");
  expect(await countOf(story.id)).toBe(3);
  expect(await db.decision.count({ where: { undoes: early?.id ?? "" } })).toBe(1);
});

test("of two moderators who decide at once, one does and the other is told", async () => {
  const { mod, subject } = await aScene();
  const second = await aMember({ roles: ["moderator"] });
  const seen = String((await openCase(subject)).lastNumber);
  const outcomes = await Promise.allSettled([
    decideOn(subject, "hide", mod, { seen }),
    decideOn(subject, "approve", second, { seen }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.decision.count({ where: { subjectId: subject.id } })).toBe(1);
});

test("a case that somebody has opened is theirs for ten minutes", async () => {
  const { mod, subject } = await aScene();
  const second = await aMember({ roles: ["moderator"] });
  expect(await Promise.all([claimCase(subject, mod), claimCase(subject, second)])).toContain(false);
  const holder = (await openCase(subject)).claimedById === mod.id ? mod : second;
  const other = holder === mod ? second : mod;
  await expect(decideOn(subject, "hide", other)).rejects.toMatchObject({ code: "conflict" });
  await decideOn(subject, "hide", holder);
  expect(await openCase(subject)).toMatchObject({ claimedById: null });
});

test("what was passed on is decided by an admin", async () => {
  const { mod, subject } = await aScene();
  const admin = await aMember({ roles: ["admin"] });
  await decideOn(subject, "escalate", mod);
  await expect(decideOn(subject, "hide", mod)).rejects.toMatchObject({ code: "forbidden" });
  await decideOn(subject, "hide", admin);
  expect(await openCase(subject)).toMatchObject({ escalatedAt: null });
});

test("nobody but moderators and admins decides, and nobody decides what cannot be done", async () => {
  const { rosa, mod, subject, story } = await aScene();
  const editor = await aMember({ roles: ["editor"] });
  for (const who of [rosa, editor])
    await expect(decideOn(subject, "hide", who)).rejects.toMatchObject({ code: "not_found" });
  await expect(decideOn({ kind: "story", id: story.id }, "hide", mod)).rejects.toMatchObject({ code: "invalid" });
  await expect(decideOn({ kind: "comment", id: "nosuch" }, "hide", mod)).rejects.toMatchObject({ code: "not_found" });
});

test("the log is only ever added to", async () => {
  const { mod, subject } = await aScene();
  const { decisionId } = await decideOn(subject, "hide", mod);
  await expect(db.decision.update({ where: { id: decisionId }, data: { reason: "x" } })).rejects.toThrow("append-only");
  await expect(db.report.deleteMany({ where: { subjectId: subject.id } })).rejects.toThrow("append-only");
});

test("a comment that comes with a ban is there before it or not at all; one that began before is refused after", async () => {
  const { ines, mod, story } = await aScene();
  const subject = { kind: "profile", id: ines.id } as const;
  const before = await db.comment.count({ where: { authorId: ines.id } });
  const post = (body: string) => postComment({ storyId: story.id, body }, ines); // as known before the ban
  const [banned, ...posts] = await Promise.allSettled([
    decideOn(subject, "ban", mod),
    ...["one", "two", "three", "four"].map(post),
  ]);
  expect(banned?.status).toBe("fulfilled");
  const through = posts.filter(({ status }) => status === "fulfilled").length;
  expect(await db.comment.count({ where: { authorId: ines.id } })).toBe(before + through);
  await expect(post("five")).rejects.toMatchObject({ code: "forbidden" });
});

test("a moderator decides nothing that concerns them, and takes nothing of it back", async () => {
  const [mod, other] = [await aMember({ roles: ["moderator"] }), await aMember({ roles: ["moderator"] })];
  const subject = { kind: "profile", id: mod.id } as const;
  await expect(decideOn(subject, "approve", mod)).rejects.toMatchObject({ code: "forbidden" });
  const { decisionId } = await decideOn(subject, "warn", other);
  await expect(undoDecision({ decisionId, reason: "No." }, mod)).rejects.toMatchObject({ code: "forbidden" });
});

test("the screening learns from what moderators make of a text, and forgets what is taken back", async () => {
  const { mod, subject } = await aScene();
  const { decisionId } = await decideOn(subject, "spam", mod);
  await undoDecision({ decisionId, reason: "Not spam." }, mod);
  const lessons = await db.classifierLesson.findMany({ where: { subjectId: subject.id }, orderBy: { id: "asc" } });
  expect(lessons.map(({ isSpam }) => isSpam).toSorted()).toEqual([null, true].toSorted());
});

test("how long what is held waits is told by the median of the last ones, once there are five", async () => {
  const { ines, mod, story } = await aScene();
  const start = now().getTime();
  const restore = setClock(() => start);
  try {
    for (const minutes of [10, 20, 30, 40, 50]) {
      expect(await reviewMinutes()).toBeNull();
      const { id } = await aComment({ author: ines, story, state: "held" });
      const subject = { kind: "comment", id } as const;
      setClock(() => start);
      await transaction((tx) =>
        holdForReview(tx, { subject, storyId: story.id, authorId: ines.id, sentence: "Held.", evidence: {} }),
      );
      setClock(() => start + minutes * 60_000);
      await decideOn(subject, "approve", mod);
    }
    setClock(() => start + 60 * 60_000);
    expect(await reviewMinutes()).toBe(30);
  } finally {
    restore();
  }
});
