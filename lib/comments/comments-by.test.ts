import { afterAll, expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { emptyAccount } from "../accounts/empty-account.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { contributorPage } from "../stories/contributors.ts";
import { sumContributors } from "../stories/sum-contributors.ts";
import { commentsBy } from "./comments-by.ts";

afterAll(closeDatabase);

const idsOf = async ({ id }: { id: string }) => (await commentsBy(id)).comments.map(({ id }) => id);

test("what a member has said, newest first, each with its story and the way to it", async () => {
  const [rosa, tom] = [await aMember(), await aMember()];
  const [one, two] = [await aStory({ author: rosa, title: "The quay" }), await aStory({ author: tom })];
  const first = await aComment({ author: tom, story: one, body: "It smells of iron." });
  const reply = await aComment({ author: tom, story: one, parent: first });
  await aComment({ author: rosa, story: one, parent: first });
  const last = await aComment({ author: tom, story: two, createdAt: new Date(reply.createdAt.getTime() + 1) });
  await db.comment.update({ where: { id: first.id }, data: { score: 3 } });
  expect(await idsOf(tom)).toEqual([last.id, reply.id, first.id]);
  expect((await commentsBy(tom.id)).comments[2]).toEqual({
    id: first.id,
    path: `${one.path}/comments/${first.id}#comment-${first.id}`,
    storyTitle: "The quay",
    html: expect.stringContaining("It smells of iron."),
    at: first.createdAt,
    score: 3,
  });
  expect(await commentsBy((await aMember()).id)).toEqual({ comments: [], next: null });
});

test("only what everybody may read: published comments, on published stories; the profile counts the same", async () => {
  const [rosa, tom] = [await aMember(), await aMember()];
  const story = await aStory({ author: rosa });
  const kept = await aComment({ author: tom, story });
  for (const state of ["held", "hidden", "removed", "deleted"] as const) await aComment({ author: tom, story, state });
  for (const state of ["retracted", "removed", "held"] as const) {
    const other = await aStory({ author: rosa });
    await aComment({ author: tom, story: other });
    await db.story.update({ where: { id: other.id }, data: { state } });
  }
  expect(await idsOf(tom)).toEqual([kept.id]);
  const counted = async () => (await contributorPage(tom.handle))?.comments;
  expect(await counted()).toBe(1);
  await sumContributors(1);
  expect(await db.contributorTally.findUnique({ where: { memberId: tom.id } })).toMatchObject({ comments: 1 });
  expect(await counted()).toBe(1);
});

test("nothing of whoever is gone, though it stays under the stories", async () => {
  const tom = await aMember();
  await aComment({ author: tom, story: await aStory({ author: await aMember() }) });
  expect(await idsOf(tom)).toHaveLength(1);
  await transaction((tx) => emptyAccount(tx, tom.id, "Former member"));
  expect(await idsOf(tom)).toEqual([]);
  expect(await contributorPage(`former-${tom.id}`)).toMatchObject({ gone: true, comments: 1 });
});

test("a page at a time, of comments of one moment too; what is no cursor begins anew", async () => {
  const tom = await aMember();
  const story = await aStory({ author: await aMember() });
  const createdAt = new Date("2026-11-20T12:00:00Z");
  for (let n = 0; n < 5; n++) await aComment({ author: tom, story, createdAt });
  const seen: string[] = [];
  let next: string | null | undefined;
  do {
    const page = await commentsBy(tom.id, next, 2);
    seen.push(...page.comments.map(({ id }) => id));
    next = page.next;
  } while (next);
  expect(seen).toHaveLength(5);
  expect(seen).toEqual([...new Set(seen)].sort().reverse());
  expect((await commentsBy(tom.id, "nonsense")).comments).toHaveLength(5);
});
