import { expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { setClock } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { deleteComment } from "./delete-comment.ts";
import { postComment } from "./post-comment.ts";
import { postWithinLimits } from "./post-within-limits.ts";
import { commentsCount } from "./queries.ts";

async function aScene() {
  const rosa = await aMember();
  const ines = await aMember();
  return { rosa, ines, story: await aStory({ author: rosa }) };
}

function posted(storyId: string) {
  return db.event.count({ where: { name: "comment.posted", payload: { path: ["storyId"], equals: storyId } } });
}

test("a comment is stored as typed and as HTML, counted, and told about", async () => {
  const { ines, story } = await aScene();
  const { id, state } = await postComment({ storyId: story.id, body: "Is it <b>iron</b>? :)" }, ines);
  expect(state).toBe("published");
  expect(await db.comment.findUnique({ where: { id } })).toMatchObject({
    ...{ authorId: ines.id, rootId: id, depth: 0, score: 0 },
    bodyText: "Is it <b>iron</b>? :)",
    bodyHtml: "<p>Is it &lt;b&gt;iron&lt;/b&gt;? 🙂</p>",
  });
  expect(await commentsCount(story.id)).toBe(1);
  expect(await posted(story.id)).toBe(1);
});

test("a reply belongs to the thread and is later than what it answers, whatever the clocks say", async () => {
  const { rosa, ines, story } = await aScene();
  const first = await postComment({ storyId: story.id, body: "First" }, ines);
  const restore = setClock(() => Date.now() - 60_000);
  const reply = await postComment({ storyId: story.id, parentId: first.id, body: "Second" }, rosa);
  restore();
  const rows = await db.comment.findMany({ where: { rootId: first.id }, orderBy: { createdAt: "asc" } });
  expect(rows.map(({ id, depth, parentId }) => [id, depth, parentId])).toEqual([
    [first.id, 0, null],
    [reply.id, 1, first.id],
  ]);
  expect(rows[1]?.createdAt.getTime()).toBeGreaterThan(rows[0]?.createdAt.getTime() ?? 0);
});

test("what an unverified member writes is held: not counted, not told about", async () => {
  const { story } = await aScene();
  const newcomer = await aMember({ verified: false });
  const { id, state } = await postComment({ storyId: story.id, body: "Hello" }, newcomer);
  expect(state).toBe("held");
  expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ state: "held" });
  expect([await commentsCount(story.id), await posted(story.id)]).toEqual([0, 0]);
});

test("a member who was verified while posting is not held", async () => {
  const { story } = await aScene();
  const newcomer = await aMember({ verified: false });
  await db.member.update({ where: { id: newcomer.id }, data: { emailVerifiedAt: new Date() } });
  expect(await postComment({ storyId: story.id, body: "Hello" }, newcomer)).toMatchObject({ state: "published" });
});

test("guests are asked in", async () => {
  const { story } = await aScene();
  await expect(postComment({ storyId: story.id, body: "Hello" }, null)).rejects.toMatchObject({
    code: "signed_out",
    message: expect.stringContaining("Your text stays here"),
  });
});

test("only a published story takes comments", async () => {
  const { rosa, ines } = await aScene();
  const draft = await aStory({ author: rosa, state: "draft" });
  const retracted = await aStory({ author: rosa, state: "retracted" });
  const on = (storyId: string) => postComment({ storyId, body: "Hello" }, ines);
  await expect(on(draft.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(on("nosuch")).rejects.toMatchObject({ code: "not_found" });
  await expect(on(retracted.id)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("retracted"),
  });
});

test("what is answered must be a published comment of the same story", async () => {
  const { rosa, ines, story } = await aScene();
  const other = await aComment({ author: rosa, story: await aStory({ author: rosa }) });
  const held = await aComment({ author: rosa, story, state: "held" });
  const deleted = await aComment({ author: rosa, story, state: "deleted" });
  const hidden = await aComment({ author: rosa, story, state: "hidden" });
  const to = (parentId: string) => postComment({ storyId: story.id, parentId, body: "Hello" }, ines);
  await expect(to(other.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(to("nosuch")).rejects.toMatchObject({ code: "not_found" });
  await expect(to(held.id)).rejects.toMatchObject({ code: "conflict" });
  await expect(to(deleted.id)).rejects.toMatchObject({ message: expect.stringContaining("deleted by its writer") });
  await expect(to(hidden.id)).rejects.toMatchObject({ message: expect.stringContaining("no longer shown") });
  expect(await commentsCount(story.id)).toBe(0);
});

test("sent twenty times at once, it is posted once", async () => {
  const { ines, story } = await aScene();
  const send = () => postComment({ storyId: story.id, body: "Once only" }, ines);
  const answers = await Promise.all(Array.from({ length: 20 }, send));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect([await commentsCount(story.id), await posted(story.id)]).toEqual([1, 1]);
});

test("the same words again after two minutes, elsewhere or by somebody else are another comment", async () => {
  const { rosa, ines, story } = await aScene();
  const first = await postComment({ storyId: story.id, body: "Yes" }, ines);
  const reply = await postComment({ storyId: story.id, parentId: first.id, body: "Yes" }, ines);
  const hers = await postComment({ storyId: story.id, body: "Yes" }, rosa);
  const restore = setClock(() => Date.now() + 2 * 60_000);
  const later = await postComment({ storyId: story.id, body: "Yes" }, ines);
  restore();
  expect(new Set([first.id, reply.id, hers.id, later.id]).size).toBe(4);
});

test("a retry of one request posts nothing more, however late", async () => {
  const { ines, story } = await aScene();
  const wanted = { storyId: story.id, body: "Sent in a tunnel", requestKey: "attempt-0001" };
  const first = await postComment(wanted, ines);
  const restore = setClock(() => Date.now() + 60 * 60_000);
  const again = await postComment(wanted, ines);
  restore();
  expect(again).toEqual(first);
  const elsewhere = await aStory({ author: ines });
  await expect(postComment({ ...wanted, storyId: elsewhere.id }, ines)).rejects.toMatchObject({ code: "conflict" });
});

test("an answer and the deletion of what it answers: one comes first, and the count is right", async () => {
  const { rosa, ines, story } = await aScene();
  for (let round = 0; round < 10; round++) {
    const first = await aComment({ author: ines, story });
    const [reply] = await Promise.allSettled([
      postComment({ storyId: story.id, parentId: first.id, body: `Round ${round}` }, rosa),
      deleteComment({ commentId: first.id }, ines),
    ]);
    if (reply.status === "rejected") expect(reply.reason).toMatchObject({ code: "conflict" });
  }
  expect(await commentsCount(story.id)).toBe(
    await db.comment.count({ where: { storyId: story.id, state: "published" } }),
  );
});

test("the second comment within ten seconds has to wait, but the first sent again does not", async () => {
  const { ines, story } = await aScene();
  const first = await postWithinLimits({ storyId: story.id, body: "One" }, ines);
  expect(await postWithinLimits({ storyId: story.id, body: "One" }, ines)).toEqual(first);
  await expect(postWithinLimits({ storyId: story.id, body: "Two" }, ines)).rejects.toMatchObject({
    code: "too_many",
    message: expect.stringMatching(/Try again in \d+ seconds?\./),
  });
  expect(await commentsCount(story.id)).toBe(1);
});

test("a new member's sixth comment in an hour has to wait, an older member's does not", async () => {
  const { rosa, story } = await aScene();
  const old = await aMember({ createdAt: new Date(Date.now() - 4 * 24 * 60 * 60_000) });
  const pause = () => db.rateLimit.deleteMany({ where: { key: { startsWith: "comment-pause" } } });
  for (const [member, sixth] of [
    [rosa, "too_many"],
    [old, undefined],
  ] as const) {
    for (let n = 0; n < 5; n++) {
      await postWithinLimits({ storyId: story.id, body: `Comment ${n}` }, member);
      await pause();
    }
    const last = await postWithinLimits({ storyId: story.id, body: "Comment 6" }, member).catch(
      (refusal) => refusal.code,
    );
    expect(last === "too_many" ? last : undefined).toBe(sixth);
    await pause();
  }
});
