import { afterAll, expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { ignoreMember } from "../accounts/ignore-member.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { bringBack, layAside } from "./lay-aside.ts";
import { commentsToAnswer } from "./to-answer.ts";

afterAll(closeDatabase);

const idsOf = async (actor: Actor) => (await commentsToAnswer(actor)).comments.map(({ id }) => id);

test("what begins a thread on one's story waits for an answer until it has one, newest first", async () => {
  const [rosa, tom, eve] = [await aMember(), await aMember(), await aMember()];
  const [one, two] = [await aStory({ author: rosa, title: "The quay" }), await aStory({ author: rosa })];
  const first = await aComment({ author: tom, story: one });
  const second = await aComment({ author: eve, story: two });
  await aComment({ author: eve, story: one, parent: first });
  await aComment({ author: rosa, story: one });
  await aComment({ author: tom, story: await aStory({ author: eve }) });
  expect(await idsOf(rosa)).toEqual([second.id, first.id]);
  expect((await commentsToAnswer(rosa)).comments[1]).toMatchObject({
    author: { penName: tom.penName },
    story: { title: "The quay", path: one.path },
    path: `${one.path}/comments/${first.id}#comment-${first.id}`,
  });
  await aComment({ author: rosa, story: one, parent: first });
  expect(await idsOf(rosa)).toEqual([second.id]);
  expect(await idsOf(tom)).toEqual([]);
});

test("not what is hidden, of somebody who is ignored, or laid aside; that can be brought back, by nobody else", async () => {
  const [rosa, tom, eve] = [await aMember(), await aMember(), await aMember()];
  const story = await aStory({ author: rosa });
  const [kept, hidden, ignored] = [
    await aComment({ author: tom, story }),
    await aComment({ author: tom, story }),
    await aComment({ author: eve, story }),
  ];
  await db.comment.update({ where: { id: hidden.id }, data: { state: "hidden" } });
  await ignoreMember({ handle: eve.handle, ignored: true }, rosa);
  expect(await idsOf(rosa)).toEqual([kept.id]);
  await expect(layAside({ commentId: kept.id }, tom)).rejects.toMatchObject({ code: "not_found" });
  await Promise.all([layAside({ commentId: kept.id }, rosa), layAside({ commentId: kept.id }, rosa)]);
  expect(await idsOf(rosa)).toEqual([]);
  await bringBack({ commentId: kept.id }, rosa);
  expect(await idsOf(rosa)).toEqual([kept.id]);
  expect(ignored.id).not.toBe(kept.id);
});

test("a page at a time", async () => {
  const [rosa, tom] = [await aMember(), await aMember()];
  const story = await aStory({ author: rosa });
  for (let n = 0; n < 5; n++) await aComment({ author: tom, story });
  const seen: string[] = [];
  let next: string | null | undefined;
  do {
    const page = await commentsToAnswer(rosa, next, 2);
    seen.push(...page.comments.map(({ id }) => id));
    next = page.next;
  } while (next);
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
});
