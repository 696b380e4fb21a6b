import { expect, test } from "vitest";
import { aComment, type BuiltComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { db } from "../platform/db/client.ts";
import { closeComments } from "../stories/close-comments.ts";
import { deleteComment } from "./delete-comment.ts";
import { commentThreads } from "./queries.ts";
import type { CommentView } from "./schema.ts";
import { commentById, myHeldComments, threadOf } from "./single-queries.ts";
import { voteComment } from "./vote-comment.ts";

const start = Date.now() - 60 * 60_000;
const minute = (n: number) => new Date(start + n * 1000);

async function aScene() {
  const rosa = await aMember();
  const ines = await aMember();
  return { rosa, ines, story: await aStory({ author: rosa }) };
}

const ids = (comments: readonly CommentView[]) => comments.map(({ id }) => id);

test("a comment has its writer, and says whether that is the story's author", async () => {
  const { rosa, ines, story } = await aScene();
  const first = await aComment({ author: ines, story, createdAt: minute(1), body: "Which valve?" });
  await aComment({ author: rosa, story, parent: first, body: "The third." });
  const { threads, next } = await commentThreads(story.id);
  expect(next).toBeNull();
  expect(threads).toMatchObject([
    {
      id: first.id,
      parentId: null,
      author: { handle: ines.handle, penName: ines.penName, avatar: null, isStoryAuthor: false },
      html: "<p>Which valve?</p>",
      state: "published",
      more: 0,
      replies: [{ author: { isStoryAuthor: true }, html: "<p>The third.</p>", depth: 1, replyingTo: null }],
    },
  ]);
});

test("the words as typed go only to their writer, while they may edit them", async () => {
  const { rosa, ines, story } = await aScene();
  const fresh = await aComment({ author: ines, story, body: "Fresh" });
  const old = await aComment({ author: ines, story, body: "Old", createdAt: new Date(Date.now() - 16 * 60_000) });
  expect(await commentById(fresh.id, ines)).toMatchObject({ text: "Fresh" });
  for (const [id, who] of [
    [fresh.id, rosa],
    [fresh.id, null],
    [old.id, ines],
  ] as const)
    expect(await commentById(id, who)).not.toHaveProperty("text");
});

test("newest, oldest and best", async () => {
  const { rosa, ines, story } = await aScene();
  const [a, b, c] = [
    await aComment({ author: ines, story, createdAt: minute(1) }),
    await aComment({ author: ines, story, createdAt: minute(2) }),
    await aComment({ author: ines, story, createdAt: minute(3) }),
  ];
  await voteComment({ commentId: b.id, value: 1 }, rosa);
  await voteComment({ commentId: c.id, value: -1 }, rosa);
  const inOrder = async (sort: "newest" | "oldest" | "best") => ids((await commentThreads(story.id, { sort })).threads);
  expect(await inOrder("newest")).toEqual([c.id, b.id, a.id]);
  expect(await inOrder("oldest")).toEqual([a.id, b.id, c.id]);
  expect(await inOrder("best")).toEqual([b.id, a.id, c.id]);
});

test.each(["newest", "oldest", "best"] as const)(
  "page by page, each thread comes once, while others post: %s",
  async (sort) => {
    const { ines, story } = await aScene();
    const at = (n: number) => minute(Math.floor(n / 3)); // three share each moment
    const all: BuiltComment[] = [];
    for (let n = 0; n < 105; n++) all.push(await aComment({ author: ines, story, createdAt: at(n) }));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await commentThreads(story.id, { sort, cursor });
      expect(page.threads.length).toBeLessThanOrEqual(50);
      seen.push(...ids(page.threads));
      cursor = page.next;
      if (sort !== "oldest") await aComment({ author: ines, story });
    } while (cursor);
    expect(seen).toHaveLength(105);
    expect(new Set(seen)).toEqual(new Set(all.map(({ id }) => id)));
  },
);

test("held comments are seen by their writer alone", async () => {
  const { rosa, story } = await aScene();
  const newcomer = await aMember({ verified: false });
  const editor = await aMember({ roles: ["moderator"] });
  const held = await aComment({ author: newcomer, story, state: "held", body: "Wait for me" });
  for (const actor of [null, rosa]) {
    expect((await commentThreads(story.id, { actor })).threads).toEqual([]);
    expect(await commentById(held.id, actor)).toBeNull();
    expect(await threadOf(held.id, { actor })).toBeNull();
  }
  expect((await commentThreads(story.id, { actor: newcomer })).threads).toMatchObject([{ id: held.id, state: "held" }]);
  expect(await myHeldComments(story.id, newcomer)).toMatchObject([{ id: held.id, text: "Wait for me" }]);
  expect(await myHeldComments(story.id, rosa)).toEqual([]);
  expect(await commentById(held.id, editor)).toMatchObject({ state: "held" });
});

test("a deleted comment leaves a stub without name and words while something shown is below it, then nothing", async () => {
  const { rosa, ines, story } = await aScene();
  const first = await aComment({ author: ines, story, body: "secret" });
  const second = await aComment({ author: ines, story, parent: first, body: "secret" });
  const third = await aComment({ author: rosa, story, parent: second });
  await deleteComment({ commentId: first.id }, ines);
  await db.comment.update({ where: { id: second.id }, data: { state: "hidden" } });
  const page = await commentThreads(story.id, { actor: ines });
  expect(page.threads).toMatchObject([
    { state: "deleted", author: null, html: "", replies: [{ state: "hidden", author: null, html: "" }] },
  ]);
  expect(JSON.stringify(page)).not.toMatch(new RegExp(`secret|${ines.penName}|${ines.handle}`));
  await deleteComment({ commentId: third.id }, rosa);
  expect((await commentThreads(story.id)).threads).toEqual([]);
  expect(await threadOf(third.id)).toMatchObject({ comment: { state: "deleted", author: null } });
});

test("a story that is not public has no comments for anybody", async () => {
  const { rosa, ines } = await aScene();
  const retracted = await aStory({ author: rosa, state: "retracted" });
  const { id } = await aComment({ author: ines, story: retracted });
  expect(await commentThreads(retracted.id)).toEqual({ threads: [], next: null });
  expect([await commentById(id, ines), await threadOf(id, { actor: ines })]).toEqual([null, null]);
});

test("a long thread shows its first 200 replies, and its own page goes on from there", async () => {
  const { ines, story } = await aScene();
  const first = await aComment({ author: ines, story, createdAt: minute(0) });
  const replies = await manyReplies(first, ines.id, 450);
  const [thread] = (await commentThreads(story.id)).threads;
  expect(thread?.more).toBe(250);
  const one = await threadOf(first.id);
  expect(one).toMatchObject({ left: 250 });
  expect(one?.thread.replies).toHaveLength(200);
  const two = await threadOf(first.id, { after: one?.next });
  const three = await threadOf(first.id, { after: two?.next });
  expect([two?.thread.replies.length, three?.thread.replies.length, three?.next, three?.left]).toEqual([
    200,
    50,
    null,
    0,
  ]);
  const late = await threadOf(replies[320] ?? "");
  expect(late).toMatchObject({ whole: false, next: null, comment: { id: replies[320] } });
  expect(late?.thread.replies[0]?.id).toBe(replies[320]);
  expect(await threadOf(replies[120] ?? "")).toMatchObject({ whole: true });
});

test("a page of ten thousand comments is bounded and read fast", async () => {
  const { ines, story } = await aScene();
  const first = await aComment({ author: ines, story, createdAt: minute(0) });
  await db.$executeRaw`
    INSERT INTO comments (id, story_id, author_id, parent_id, root_id, depth, body_text, body_html, created_at)
    SELECT 't' || t || 'r' || r, ${story.id}, ${ines.id}, CASE WHEN r > 0 THEN 't' || t || 'r0' END, 't' || t || 'r0',
      sign(r), 'Reply', '<p>Reply</p>', ${first.createdAt}::timestamptz + make_interval(secs => t * 200 + r)
    FROM generate_series(1, 60) AS t, generate_series(0, 160) AS r`;
  await db.$executeRaw`ANALYZE comments`;
  await commentThreads(story.id);
  const began = performance.now();
  const { threads } = await commentThreads(story.id);
  const took = performance.now() - began;
  expect(threads).toHaveLength(50);
  expect(threads.flatMap(({ replies }) => replies)).toHaveLength(400);
  expect(threads.every(({ more }) => more === 152)).toBe(true);
  expect(took).toBeLessThan(1000);
});

async function manyReplies(first: BuiltComment, authorId: string, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, n) => ({
    id: `${first.id}r${String(n).padStart(4, "0")}`,
    ...{ storyId: first.storyId, authorId, parentId: first.id, rootId: first.id, depth: 1 },
    ...{
      bodyText: `Reply ${n}`,
      bodyHtml: `<p>Reply ${n}</p>`,
      createdAt: new Date(first.createdAt.getTime() + n + 1),
    },
  }));
  await db.comment.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

test("the page of a comment knows whether the comments on its story are closed", async () => {
  const { rosa, ines, story } = await aScene();
  const { id } = await aComment({ author: ines, story });
  expect((await threadOf(id))?.story.closed).toBe(false);
  await closeComments({ storyId: story.id, closed: true, reason: "It is late." }, rosa);
  expect((await threadOf(id))?.story.closed).toBe(true);
});
