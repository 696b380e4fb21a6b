import { expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { lastNumberOn } from "../decisions/last-number.ts";
import { openHeldCase } from "../moderation/open-held-case.ts";
import { undoDecision } from "../moderation/undo-decision.ts";
import { db } from "../platform/db/client.ts";
import { deleteComment } from "./delete-comment.ts";
import { editComment } from "./edit-comment.ts";
import { postComment } from "./post-comment.ts";
import { commentsCount } from "./queries.ts";
import { commentById, myHeldComments } from "./single-queries.ts";

async function aScene() {
  const ines = await aMember();
  return { ines, story: await aStory({ author: await aMember() }) };
}

test("a new member's link is held, with the reason and the evidence in the log; readers do not see it", async () => {
  const { ines, story } = await aScene();
  const body = "I put all my photos at https://photos.example.org/mill";
  const { id, state } = await postComment({ storyId: story.id, body }, ines);
  expect(state).toBe("held");
  expect(await commentsCount(story.id)).toBe(0);
  expect(await db.decision.findFirst({ where: { subjectKind: "comment", subjectId: id } })).toMatchObject({
    kind: "hold",
    reason: "Links from new members are looked at first. It is held for review.",
    isPublic: false,
  });
  const heldFor = "Links from new members are looked at first. It is held for review.";
  expect(await commentById(id, ines)).toMatchObject({ heldFor });
  expect(await myHeldComments(story.id, ines)).toMatchObject([{ heldFor }]);
  expect(await commentById(id, await aMember({ roles: ["moderator"] }))).not.toHaveProperty("heldFor");
});

test("the same words in another place are refused, and nothing is stored", async () => {
  const { ines, story } = await aScene();
  const other = await aStory({ author: await aMember() });
  const body = "The valve at the mill has been open since Tuesday.";
  await postComment({ storyId: story.id, body }, ines);
  await expect(postComment({ storyId: other.id, body }, ines)).rejects.toMatchObject({ code: "invalid" });
  expect(await db.comment.count({ where: { storyId: other.id } })).toBe(0);
});

test("what is only sent again is the same comment", async () => {
  const { ines, story } = await aScene();
  const body = "The valve at the mill has been open since Tuesday.";
  const first = await postComment({ storyId: story.id, body }, ines);
  expect(await postComment({ storyId: story.id, body }, ines)).toMatchObject({ id: first.id, state: "published" });
});

test("a link that is put in afterwards has the comment held, and the count goes with it", async () => {
  const { ines, story } = await aScene();
  const { id } = await postComment({ storyId: story.id, body: "The valve at the mill is open." }, ines);
  await editComment({ commentId: id, body: "The valve at the mill is open: https://valves.example.org/shop" }, ines);
  expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ state: "held" });
  expect(await commentsCount(story.id)).toBe(0);
});

test("an edit that only mends a word is no repetition of what it was", async () => {
  const { ines, story } = await aScene();
  const { id } = await postComment(
    { storyId: story.id, body: "Nobody on Ferry Lane has had oppen shops since the storm." },
    ines,
  );
  await editComment({ commentId: id, body: "Nobody on Ferry Lane has had open shops since the storm." }, ines);
  expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ state: "published" });
});

test("what is edited while it waits is put before the moderators anew: nobody lets through what they have not seen", async () => {
  const [{ ines, story }, mod] = [await aScene(), await aMember({ roles: ["moderator"] })];
  const { id } = await postComment({ storyId: story.id, body: "Look: https://photos.example.org/mill" }, ines);
  const subject = { kind: "comment", id } as const;
  const seen = String(await lastNumberOn(db, subject));
  await editComment({ commentId: id, body: "Look at what is in my shop this week." }, ines);
  expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ state: "held" });
  await expect(decideOn(subject, "approve", mod, { seen })).rejects.toMatchObject({ code: "conflict" });
  await decideOn(subject, "approve", mod);
  expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ state: "published" });
});

/** Since when its case waits to be looked at, once all has followed that follows. */
async function heldSince(subjectId: string): Promise<Date | null> {
  for (const { id } of await db.decision.findMany({ where: { subjectId } })) await openHeldCase({ decisionId: id });
  return (await db.case.findFirstOrThrow({ where: { subjectKind: "comment", subjectId } })).heldAt;
}

test("what its writer deletes while it waits is not put before the moderators any more", async () => {
  const [{ ines, story }, mod] = [await aScene(), await aMember({ roles: ["moderator"] })];
  const { id } = await postComment({ storyId: story.id, body: "Look: https://photos.example.org/mill" }, ines);
  const subject = { kind: "comment", id } as const;
  const seen = String(await lastNumberOn(db, subject));
  expect(await heldSince(id)).toBeInstanceOf(Date);
  await deleteComment({ commentId: id }, ines);
  expect(await heldSince(id)).toBeNull();
  await expect(decideOn(subject, "approve", mod, { seen })).rejects.toMatchObject({ code: "conflict" });
  await deleteComment({ commentId: id }, ines);
  expect(await db.decision.count({ where: { subjectId: id, kind: "withdraw" } })).toBe(1);
  expect(await db.decision.count({ where: { subjectId: id, isPublic: true } })).toBe(0);
});

test("deleted after it was let through, it does not wait again when that is taken back", async () => {
  const [{ ines, story }, mod] = [await aScene(), await aMember({ roles: ["moderator"] })];
  const { id } = await postComment({ storyId: story.id, body: "Look: https://photos.example.org/mill" }, ines);
  const { decisionId } = await decideOn({ kind: "comment", id }, "approve", mod);
  await deleteComment({ commentId: id }, ines);
  await undoDecision({ decisionId, reason: "I had not seen the link." }, mod);
  expect(await heldSince(id)).toBeNull();
  expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ state: "deleted" });
});

test("of an approval and a deletion at once, the comment is deleted and counted nowhere", async () => {
  const mod = await aMember({ roles: ["moderator"] });
  for (let turn = 0; turn < 4; turn += 1) {
    const { ines, story } = await aScene();
    const { id } = await postComment({ storyId: story.id, body: "Look: https://photos.example.org/mill" }, ines);
    const outcomes = await Promise.allSettled([
      decideOn({ kind: "comment", id }, "approve", mod),
      deleteComment({ commentId: id }, ines),
    ]);
    expect(outcomes[1].status).toBe("fulfilled");
    expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ state: "deleted" });
    expect([await commentsCount(story.id), await heldSince(id)]).toEqual([0, null]);
  }
});
