import { expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { addDecision } from "../decisions/add-decision.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { addWord } from "../screening/add-word.ts";
import { hideComment } from "./hide-comment.ts";
import { commentsCount } from "./queries.ts";
import { settleComment } from "./settle-comment.ts";

const reason = "It names a child.";

async function aScene() {
  const [rosa, ines] = [await aMember(), await aMember()];
  const story = await aStory({ author: rosa });
  return { rosa, ines, story, comment: await aComment({ author: ines, story }) };
}

test("a contributor hides a comment on their story; the log says so, and its writer can appeal", async () => {
  const { rosa, ines, story, comment } = await aScene();
  await hideComment({ commentId: comment.id, reason }, rosa);
  expect(await db.comment.findUnique({ where: { id: comment.id } })).toMatchObject({ state: "hidden" });
  expect(await commentsCount(story.id)).toBe(0);
  const decision = await db.decision.findFirst({ where: { subjectId: comment.id } });
  expect(decision).toMatchObject({ kind: "hide", byRole: "contributor", byId: rosa.id, concernsId: ines.id, reason });
  expect(decision?.isPublic).toBe(true);
});

test("others hide nothing there, and one's own comment is deleted instead", async () => {
  const { rosa, ines, story, comment } = await aScene();
  const hide = (commentId: string, who: typeof rosa) => hideComment({ commentId, reason }, who);
  await expect(hide(comment.id, ines)).rejects.toMatchObject({ code: "forbidden" });
  await expect(hide(comment.id, await aMember({ roles: ["moderator"] }))).rejects.toMatchObject({ code: "forbidden" });
  await expect(hide("nosuch", rosa)).rejects.toMatchObject({ code: "not_found" });
  const own = await aComment({ author: rosa, story });
  await expect(hide(own.id, rosa)).rejects.toMatchObject({ message: expect.stringContaining("delete") });
  const held = await aComment({ author: ines, story, state: "held" });
  await expect(hide(held.id, rosa)).rejects.toMatchObject({ code: "not_found" });
});

test("what is hidden already, and what the moderators have let stand, is not hidden again", async () => {
  const { rosa, ines, story, comment } = await aScene();
  await hideComment({ commentId: comment.id, reason }, rosa);
  await expect(hideComment({ commentId: comment.id, reason }, rosa)).rejects.toMatchObject({ code: "conflict" });
  const moderator = await aMember({ roles: ["moderator"] });
  const subject = { kind: "comment", id: comment.id } as const;
  await transaction(async (tx) => {
    const by = { id: moderator.id, role: "moderator" } as const;
    await addDecision(tx, {
      kind: "approve",
      subject,
      storyId: story.id,
      concernsId: ines.id,
      by,
      reason: "It stays.",
    });
    await settleComment(tx, comment.id);
  });
  await expect(hideComment({ commentId: comment.id, reason }, rosa)).rejects.toMatchObject({
    message: expect.stringContaining("moderators have decided"),
  });
});

test("of two who hide at once, one decision stands", async () => {
  const { rosa, comment } = await aScene();
  const hides = [1, 2].map(() => hideComment({ commentId: comment.id, reason }, rosa));
  const done = await Promise.allSettled(hides);
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.decision.count({ where: { subjectId: comment.id } })).toBe(1);
});

test("a reason that names a web address or a refused word is not written into the log", async () => {
  const { rosa, comment } = await aScene();
  await addWord({ word: "grozel", list: "banned", outcome: "refuse", note: "" }, await aMember({ roles: ["admin"] }));
  for (const unfit of ["See https://pills.example/buy now", "What a grozel."])
    await expect(hideComment({ commentId: comment.id, reason: unfit }, rosa)).rejects.toMatchObject({
      ...{ code: "invalid", fields: { reason: expect.any(String) } },
    });
  expect(await db.decision.count({ where: { subjectId: comment.id } })).toBe(0);
});
