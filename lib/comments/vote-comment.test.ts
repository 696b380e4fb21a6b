import { expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { db } from "../platform/db/client.ts";
import { myCommentVotes } from "./queries.ts";
import type { VoteValue } from "./schema.ts";
import { voteComment } from "./vote-comment.ts";

async function aScene() {
  const rosa = await aMember();
  const ines = await aMember();
  const story = await aStory({ author: rosa });
  return { rosa, ines, story, comment: await aComment({ author: ines, story }) };
}

async function scores(id: string) {
  const { _sum } = await db.commentVote.aggregate({ where: { commentId: id }, _sum: { value: true } });
  const { score } = await db.comment.findUniqueOrThrow({ where: { id } });
  return { score, sum: _sum.value ?? 0 };
}

test("a vote goes up, down and back", async () => {
  const { rosa, story, comment } = await aScene();
  const vote = async (value: VoteValue) => (await voteComment({ commentId: comment.id, value }, rosa)).score;
  expect([await vote(1), await vote(1), await vote(-1), await vote(0), await vote(0), await vote(-1)]).toEqual([
    1, 1, -1, 0, 0, -1,
  ]);
  expect(await myCommentVotes(story.id, rosa)).toEqual({ [comment.id]: -1 });
});

test("fifty votes at once are all counted, and those of one reader count once", async () => {
  const { rosa, comment } = await aScene();
  const readers = await Promise.all(Array.from({ length: 20 }, () => aMember()));
  const values: VoteValue[] = [1, -1, 1];
  await Promise.all([
    ...readers.map((reader, n) => voteComment({ commentId: comment.id, value: values[n % 3] ?? 1 }, reader)),
    ...Array.from({ length: 30 }, (_, n) => voteComment({ commentId: comment.id, value: n % 2 ? 1 : -1 }, rosa)),
  ]);
  expect(await db.commentVote.count({ where: { commentId: comment.id } })).toBe(21);
  const { score, sum } = await scores(comment.id);
  expect(score).toBe(sum);
});

test("not one's own, not as a guest or unverified, not what is not shown", async () => {
  const { rosa, ines, story, comment } = await aScene();
  const newcomer = await aMember({ verified: false });
  const held = await aComment({ author: ines, story, state: "held" });
  const deleted = await aComment({ author: ines, story, state: "deleted" });
  const up = (commentId: string, who: typeof rosa | null) => voteComment({ commentId, value: 1 }, who);
  await expect(up(comment.id, ines)).rejects.toMatchObject({
    code: "forbidden",
    message: expect.stringContaining("your own"),
  });
  await expect(up(comment.id, null)).rejects.toMatchObject({ code: "signed_out" });
  await expect(up(comment.id, newcomer)).rejects.toMatchObject({
    code: "forbidden",
    message: expect.stringContaining("e-mail"),
  });
  await expect(up(held.id, rosa)).rejects.toMatchObject({ code: "not_found" });
  await expect(up(deleted.id, rosa)).rejects.toMatchObject({ code: "conflict" });
  await expect(up("nosuch", rosa)).rejects.toMatchObject({ code: "not_found" });
  expect(await scores(comment.id)).toEqual({ score: 0, sum: 0 });
});
