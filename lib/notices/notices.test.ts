import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { followUp } from "../../prisma/builders/follow-up.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { ignoreMember } from "../accounts/ignore-member.ts";
import { deleteComment } from "../comments/delete-comment.ts";
import { editComment } from "../comments/edit-comment.ts";
import { hideComment } from "../comments/hide-comment.ts";
import { muteMember } from "../comments/mute-member.ts";
import { postComment } from "../comments/post-comment.ts";
import { settleComment } from "../comments/settle-comment.ts";
import { holdForReview } from "../decisions/hold-for-review.ts";
import { answerAppeal } from "../moderation/answer-appeal.ts";
import { makeAppeal } from "../moderation/make-appeal.ts";
import { makeReport } from "../moderation/make-report.ts";
import { setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import type { Actor } from "../policy.ts";
import { retractStory } from "../stories/retract-story.ts";
import { settleStory } from "../stories/settle-story.ts";
import { forgetNotices } from "./forget-notices.ts";
import { markAllRead, openNotice } from "./mark-read.ts";
import { noteComments } from "./note-comments.ts";
import { noteDecision } from "./note-decision.ts";
import { noticesOf, unreadCount } from "./queries.ts";

beforeEach(() => db.event.deleteMany());
afterAll(closeDatabase);

const told = async (actor: Actor) => (await noticesOf(actor)).notices.map(({ kind }) => kind);
const sentences = async (actor: Actor) => (await noticesOf(actor)).notices.map(({ sentence }) => sentence);

async function aScene() {
  const [rosa, ines, noor] = [await aMember(), await aMember(), await aMember()];
  return { rosa, ines, noor, story: await aStory({ author: rosa, title: "The bridge is closed" }) };
}

describe("a comment", () => {
  test("is told to whom it answers, whom it mentions, and whose story it is on, with the way to it", async () => {
    const { rosa, ines, noor, story } = await aScene();
    const first = await postComment({ storyId: story.id, body: "Is it?" }, ines);
    await followUp();
    const body = `It is, ask @${ines.handle} or @nobody-at-all.`;
    const reply = await postComment({ storyId: story.id, parentId: first.id, body }, noor);
    await followUp();
    expect(await noticesOf(ines)).toMatchObject({
      notices: [
        {
          ...{
            kind: "reply",
            sentence: `${noor.penName} replied to your comment on “The bridge is closed”`,
            read: false,
          },
          path: `${story.path}/comments/${reply.id}#comment-${reply.id}`,
        },
      ],
      after: null,
    });
    expect(await sentences(rosa)).toEqual([
      `${noor.penName} commented on your story “The bridge is closed”`,
      `${ines.penName} commented on your story “The bridge is closed”`,
    ]);
    expect(await told(noor)).toEqual([]);
  });

  test("links the handles that are somebody's, and tells at most ten of them", async () => {
    const { noor, story } = await aScene();
    const many = await Promise.all(Array.from({ length: 12 }, () => aMember()));
    const body = many.map(({ handle }) => `@${handle}`).join(" ");
    const { id } = await postComment({ storyId: story.id, body }, noor);
    await followUp();
    const { bodyHtml } = await db.comment.findUniqueOrThrow({ where: { id } });
    expect(bodyHtml.match(/<a href="\/contributors\//g)).toHaveLength(10);
    const counts = await Promise.all(many.map(async (member) => (await told(member)).length));
    expect(counts).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  });

  test("is told once, however often that is done, and one's own doing to nobody", async () => {
    const { rosa, ines, story } = await aScene();
    const { id } = await postComment(
      { storyId: story.id, body: `@${rosa.handle} @${ines.handle} @${ines.handle}` },
      ines,
    );
    await Promise.all([1, 2, 3, 4].map(() => noteComments({ commentIds: [id] })));
    await followUp();
    expect([await told(rosa), await told(ines)]).toEqual([["mention"], []]);
    const own = await postComment({ storyId: story.id, body: "By myself" }, rosa);
    await noteComments({ commentIds: [own.id] });
    expect(await told(rosa)).toEqual(["mention"]);
  });

  test("that is edited tells those whom it mentions newly", async () => {
    const { rosa, ines, noor, story } = await aScene();
    const { id } = await postComment({ storyId: story.id, body: "Who knows?" }, ines);
    await followUp();
    await editComment({ commentId: id, body: `Who knows? @${noor.handle}, @${rosa.handle}` }, ines);
    await followUp();
    expect([await told(noor), await told(rosa)]).toEqual([["mention"], ["comment"]]);
    expect((await db.comment.findUniqueOrThrow({ where: { id } })).bodyHtml).toContain(`/contributors/${noor.handle}"`);
  });

  test("tells ten whom it mentions over all its edits", async () => {
    const { noor, story } = await aScene();
    const many = await Promise.all(Array.from({ length: 24 }, () => aMember()));
    const naming = (from: number, to: number) =>
      many
        .slice(from, to)
        .map(({ handle }) => `@${handle}`)
        .join(" ");
    const { id } = await postComment({ storyId: story.id, body: naming(0, 4) }, noor);
    await followUp();
    await editComment({ commentId: id, body: naming(2, 12) }, noor);
    await followUp();
    await editComment({ commentId: id, body: naming(14, 24) }, noor);
    await followUp();
    const mentions = await db.notice.findMany({ where: { commentId: id, kind: "mention" } });
    expect(mentions.map(({ memberId }) => memberId).toSorted()).toEqual(
      many
        .slice(0, 10)
        .map((member) => member.id)
        .toSorted(),
    );
  });

  test("that waits is told when it is published, and none that is gone stands in the list", async () => {
    const { rosa, story } = await aScene();
    const newcomer = await aMember({ verified: false });
    const { id } = await postComment({ storyId: story.id, body: "Hello" }, newcomer);
    await noteComments({ commentIds: [id] });
    expect(await told(rosa)).toEqual([]);
    await db.member.update({ where: { id: newcomer.id }, data: { emailVerifiedAt: new Date() } });
    await transaction((tx) => settleComment(tx, id));
    await followUp();
    expect([await told(rosa), await unreadCount(rosa)]).toEqual([["comment"], 1]);
    await deleteComment({ commentId: id }, newcomer);
    expect([await told(rosa), await unreadCount(rosa)]).toEqual([[], 0]);
    const other = await postComment({ storyId: story.id, body: "Another" }, await aMember());
    await followUp();
    expect(await told(rosa)).toEqual(["comment"]);
    await retractStory({ storyId: story.id, reason: "" }, rosa);
    expect(await told(rosa)).toEqual([]);
    expect(await openNotice(await idOf(rosa, other.id), rosa, { asked: true })).toBeNull();
  });

  test("that is shown again after a month is no news", async () => {
    const { rosa, ines, story } = await aScene();
    const month = 31 * 24 * 60 * 60 * 1000;
    const { id } = await aComment({ author: ines, story, createdAt: new Date(Date.now() - month) });
    await noteComments({ commentIds: [id] });
    expect(await told(rosa)).toEqual([]);
  });
});

const idOf = async ({ id: memberId }: Actor, commentId: string) =>
  (await db.notice.findFirstOrThrow({ where: { memberId, commentId } })).id;

describe("whom somebody does not want to hear from", () => {
  test("tells them nothing, neither now nor of what came before; until they are ignored no more", async () => {
    const { rosa, ines, story } = await aScene();
    await postComment({ storyId: story.id, body: "First" }, ines);
    await followUp();
    await ignoreMember({ handle: ines.handle, ignored: true }, rosa);
    expect([await told(rosa), await unreadCount(rosa)]).toEqual([[], 0]);
    const { id } = await postComment({ storyId: story.id, body: `Second @${rosa.handle}` }, ines);
    await followUp();
    await ignoreMember({ handle: ines.handle, ignored: false }, rosa);
    expect(await told(rosa)).toEqual(["comment"]);
    expect(await db.notice.count({ where: { commentId: id } })).toBe(0);
  });

  test("by a mute hears nothing of theirs on that story, or of all they write", async () => {
    const { rosa, ines, story } = await aScene();
    const before = await aComment({ author: ines, story, body: `@${rosa.handle}` });
    const elsewhere = await aStory({ author: await aMember() });
    const there = await aComment({ author: ines, story: elsewhere, body: `@${rosa.handle}` });
    const mute = (everywhere: boolean) =>
      muteMember({ commentId: before.id, rule: "spam", reason: "It sells.", everywhere }, rosa);
    await mute(false);
    for (const { id } of [before, there]) await noteComments({ commentIds: [id] });
    expect(await told(rosa)).toEqual(["mention"]);
    expect((await noticesOf(rosa)).notices[0]?.path).toContain(there.id);
    await mute(true);
    const more = await aComment({ author: ines, story: elsewhere, body: `@${rosa.handle} again` });
    await noteComments({ commentIds: [more.id] });
    expect(await told(rosa)).toEqual(["mention"]);
  });
});

describe("a decision", () => {
  test("is told to whom it concerns, and so is the answer to their appeal", async () => {
    const { rosa, ines, story } = await aScene();
    const comment = await aComment({ author: ines, story });
    await hideComment({ commentId: comment.id, reason: "It names a child." }, rosa);
    await followUp();
    const { id: decisionId } = await db.decision.findFirstOrThrow({ where: { subjectId: comment.id } });
    expect((await noticesOf(ines)).notices).toMatchObject([
      { sentence: "Comment hidden. Read why, and how to appeal.", path: `/decisions/${decisionId}` },
    ]);
    await makeAppeal({ decisionId, words: "It does not." }, ines);
    const { id: appealId } = await db.appeal.findUniqueOrThrow({ where: { decisionId } });
    const moderator = await aMember({ roles: ["moderator"] });
    await answerAppeal({ appealId, outcome: "uphold", reason: "It does." }, moderator);
    await followUp();
    expect((await noticesOf(ines)).notices[0]).toMatchObject({
      ...{ kind: "decision", sentence: "Comment appeal turned down. Read why.", path: `/decisions/${decisionId}` },
    });
    expect(await told(rosa)).toEqual([]);
    // Who decided is nobody's to ignore.
    await ignoreMember({ handle: rosa.handle, ignored: true }, ines);
    expect(await unreadCount(ines)).toBe(2);
  });

  test("that lets through what was held is told to its writer, and not where nothing was held", async () => {
    const { ines, story } = await aScene();
    const moderator = await aMember({ roles: ["moderator"] });
    const [held, plain] = [await aComment({ author: ines, story }), await aComment({ author: ines, story })];
    const subject = { kind: "comment", id: held.id } as const;
    await transaction(async (tx) => {
      const about = { subject, storyId: story.id, authorId: ines.id };
      await holdForReview(tx, { ...about, sentence: "It waits.", evidence: {} });
      await settleComment(tx, held.id);
    });
    await decideOn(subject, "approve", moderator);
    await decideOn({ kind: "comment", id: plain.id }, "approve", moderator);
    await followUp();
    expect((await noticesOf(ines)).notices).toMatchObject([
      {
        sentence: "Your comment on “The bridge is closed” is published now.",
        path: `${story.path}/comments/${held.id}#comment-${held.id}`,
      },
    ]);
  });

  test("that lets a held story through is told to its contributor, and leads to the story", async () => {
    const { rosa, story } = await aScene();
    const subject = { kind: "story", id: story.id } as const;
    await transaction(async (tx) => {
      const about = { subject, storyId: story.id, authorId: rosa.id };
      await holdForReview(tx, { ...about, sentence: "It waits.", evidence: {} });
      await settleStory(tx, story.id);
    });
    await followUp();
    expect(await told(rosa)).toEqual([]);
    await decideOn(subject, "approve", await aMember({ roles: ["moderator"] }));
    await followUp();
    expect((await noticesOf(rosa)).notices).toMatchObject([
      { kind: "approval", sentence: "Your story “The bridge is closed” is published now.", path: story.path },
    ]);
  });

  test("is told to each who had reported, once, and to nobody whose report was decided before", async () => {
    const { ines, noor, story } = await aScene();
    const comment = await aComment({ author: ines, story });
    const subject = { kind: "comment", id: comment.id } as const;
    const moderator = await aMember({ roles: ["moderator"] });
    await makeReport({ subject, reason: "spam", details: "" }, noor);
    await makeReport({ subject, reason: "spam", details: "" }, null);
    const { decisionId } = await decideOn(subject, "approve", moderator);
    await followUp();
    expect((await noticesOf(noor)).notices).toMatchObject([
      {
        sentence: "What you reported has been decided on: Comment left as it is.",
        path: `/moderation-log/${decisionId}`,
      },
    ]);
    const other = await aMember();
    await makeReport({ subject, reason: "spam", details: "" }, other);
    const removal = await decideOn(subject, "remove", moderator);
    await followUp();
    await noteDecision(removal);
    expect([await told(noor), await told(other), await told(ines)]).toEqual([["report"], ["report"], ["decision"]]);
  });

  test("by a screening, which is nobody's, is told to nobody", async () => {
    const { ines, story } = await aScene();
    const { id } = await aComment({ author: ines, story });
    const decisionId = await transaction((tx) =>
      holdForReview(tx, {
        ...{ subject: { kind: "comment", id }, storyId: story.id, authorId: ines.id, sentence: "It waits." },
        evidence: {},
      }),
    );
    await noteDecision({ decisionId });
    expect(await db.notice.count({ where: { memberId: ines.id } })).toBe(0);
  });
});

describe("the list", () => {
  async function withNotices(count: number) {
    const { rosa, ines, story } = await aScene();
    for (let n = 0; n < count; n += 1)
      await noteComments({ commentIds: [(await aComment({ author: ines, story })).id] });
    return rosa;
  }

  test("comes a page at a time, the newest first, each notice once", async () => {
    const rosa = await withNotices(35);
    const first = await noticesOf(rosa);
    const second = await noticesOf(rosa, first.after ?? "");
    const ids = [...first.notices, ...second.notices].map(({ id }) => id);
    expect([first.notices.length, second.notices.length, second.after]).toEqual([30, 5, null]);
    expect(ids).toEqual([...new Set(ids)].toSorted().toReversed());
    expect(await unreadCount(rosa)).toBe(35);
  });

  test("a notice that is opened is read, by its member alone, and one that something else looks at is not", async () => {
    const rosa = await withNotices(2);
    const [{ id = "", path = "" } = {}] = (await noticesOf(rosa)).notices;
    expect(await openNotice(id, await aMember(), { asked: true })).toBeNull();
    expect(await openNotice(id, rosa, { asked: false })).toBe(path);
    expect(await unreadCount(rosa)).toBe(2);
    await openNotice(id, rosa, { asked: true });
    expect(await unreadCount(rosa)).toBe(1);
    expect((await noticesOf(rosa)).notices.map(({ read }) => read)).toEqual([true, false]);
  });

  test("all are marked as read up to what was seen, and nobody else's", async () => {
    const [rosa, other] = [await withNotices(3), await withNotices(1)];
    const [, second] = (await noticesOf(rosa)).notices;
    await markAllRead({ upTo: second?.id ?? "" }, rosa);
    expect([await unreadCount(rosa), await unreadCount(other)]).toEqual([1, 1]);
  });

  test("what was read is kept for 90 days, what was not for longer", async () => {
    const rosa = await withNotices(2);
    const [newest, oldest] = (await noticesOf(rosa)).notices;
    await openNotice(oldest?.id ?? "", rosa, { asked: true });
    const in_ = async (days: number) => {
      const later = Date.now() + days * 24 * 60 * 60 * 1000;
      const restore = setClock(() => later);
      await forgetNotices();
      restore();
      return (await noticesOf(rosa)).notices.map(({ id }) => id);
    };
    expect(await in_(89)).toEqual([newest?.id, oldest?.id]);
    expect(await in_(91)).toEqual([newest?.id]);
  });
});
