import { expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { setClock } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { deleteComment } from "./delete-comment.ts";
import { editComment } from "./edit-comment.ts";
import { publishKeptComments } from "./publish-kept-comments.ts";
import { commentsCount } from "./queries.ts";

async function aScene() {
  const rosa = await aMember();
  const ines = await aMember();
  const story = await aStory({ author: rosa });
  return { rosa, ines, story, comment: await aComment({ author: ines, story }) };
}

function told(name: "comment.edited" | "comment.deleted" | "comment.posted", commentId: string) {
  return db.event.count({ where: { name, payload: { path: ["commentId"], equals: commentId } } });
}

test("its writer edits a comment, and readers are told so", async () => {
  const { ines, comment } = await aScene();
  await editComment({ commentId: comment.id, body: "It was *not* the valve :(" }, ines);
  expect(await db.comment.findUnique({ where: { id: comment.id } })).toMatchObject({
    bodyText: "It was *not* the valve :(",
    bodyHtml: "<p>It was *not* the valve 🙁</p>",
    editedAt: expect.any(Date),
  });
  expect(await told("comment.edited", comment.id)).toBe(1);
});

test("saving the same words changes nothing", async () => {
  const { ines, comment } = await aScene();
  await editComment({ commentId: comment.id, body: "It smells of iron here too." }, ines);
  expect(await db.comment.findUnique({ where: { id: comment.id } })).toMatchObject({ editedAt: null });
  expect(await told("comment.edited", comment.id)).toBe(0);
});

test("the eleventh edit in 15 minutes waits, whichever comment it is of", async () => {
  const { ines, story, comment } = await aScene();
  const other = await aComment({ author: ines, story });
  const edit = ({ id }: { id: string }, turn: number) =>
    editComment({ commentId: id, body: `Edited ${turn} times.` }, ines);
  for (let turn = 1; turn <= 10; turn += 1) await edit(turn % 2 ? comment : other, turn);
  await expect(edit(comment, 11)).rejects.toMatchObject({
    ...{ code: "too_many", message: expect.stringContaining("edits of comments") },
  });
  expect(await db.comment.findUnique({ where: { id: comment.id } })).toMatchObject({ bodyText: "Edited 9 times." });
});

test("after 15 minutes, by somebody else, or gone: not edited", async () => {
  const { rosa, ines, story, comment } = await aScene();
  const edit = (commentId: string, who: typeof rosa | null) => editComment({ commentId, body: "Other words" }, who);
  await expect(edit(comment.id, rosa)).rejects.toMatchObject({ code: "forbidden" });
  await expect(edit(comment.id, null)).rejects.toMatchObject({ code: "signed_out" });
  await expect(edit("nosuch", ines)).rejects.toMatchObject({ code: "not_found" });
  const hidden = await aComment({ author: ines, story, state: "hidden" });
  await expect(edit(hidden.id, ines)).rejects.toMatchObject({ message: expect.stringContaining("moderator") });
  const heldByInes = await aComment({ author: ines, story, state: "held" });
  await expect(edit(heldByInes.id, rosa)).rejects.toMatchObject({ code: "not_found" });
  const restore = setClock(() => Date.now() + 15 * 60_000);
  await expect(edit(comment.id, ines)).rejects.toMatchObject({ message: expect.stringContaining("15 minutes") });
  restore();
});

test("its writer deletes a comment: the words are gone, the count follows, once", async () => {
  const { ines, story, comment } = await aScene();
  expect(await commentsCount(story.id)).toBe(1);
  await Promise.all(Array.from({ length: 5 }, () => deleteComment({ commentId: comment.id }, ines)));
  expect(await db.comment.findUnique({ where: { id: comment.id } })).toMatchObject({
    state: "deleted",
    bodyText: "",
    bodyHtml: "",
    deletedAt: expect.any(Date),
  });
  expect(await commentsCount(story.id)).toBe(0);
  expect(await told("comment.deleted", comment.id)).toBe(1);
});

test("nobody deletes another's comment, nor what a moderator took down", async () => {
  const { rosa, ines, story, comment } = await aScene();
  const removed = await aComment({ author: ines, story, state: "removed" });
  await expect(deleteComment({ commentId: comment.id }, rosa)).rejects.toMatchObject({ code: "forbidden" });
  await expect(deleteComment({ commentId: comment.id }, null)).rejects.toMatchObject({ code: "signed_out" });
  await expect(deleteComment({ commentId: removed.id }, ines)).rejects.toMatchObject({ code: "conflict" });
  expect(await commentsCount(story.id)).toBe(1);
});

test("what was kept is published once when its writer is verified", async () => {
  const { rosa, ines, story } = await aScene();
  const newcomer = await aMember({ verified: false });
  const other = await aStory({ author: rosa });
  const kept = [
    await aComment({ author: newcomer, story, state: "held" }),
    await aComment({ author: newcomer, story: other, state: "held" }),
  ];
  const deleted = await aComment({ author: newcomer, story, state: "deleted" });
  const held = await aComment({ author: ines, story, state: "held" });
  expect(await publishKeptComments({ memberId: newcomer.id })).toBe(0);
  await db.member.update({ where: { id: newcomer.id }, data: { emailVerifiedAt: new Date() } });
  const twice = await Promise.all([1, 2].map(() => publishKeptComments({ memberId: newcomer.id })));
  expect(twice.reduce((sum, count) => sum + count, 0)).toBe(2);
  expect([await commentsCount(story.id), await commentsCount(other.id)]).toEqual([2, 1]);
  for (const { id } of kept) expect(await told("comment.posted", id)).toBe(1);
  for (const [id, state] of [
    [deleted.id, "deleted"],
    [held.id, "held"],
  ] as const)
    expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ state });
});
