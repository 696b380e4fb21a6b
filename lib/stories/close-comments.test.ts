import { expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { addDecision } from "../decisions/add-decision.ts";
import { closingOf } from "../decisions/queries.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { addWord } from "../screening/add-word.ts";
import { closeComments } from "./close-comments.ts";
import { storyPage } from "./queries.ts";
import { settleStory } from "./settle-story.ts";

const reason = "It goes round in circles.";

async function aScene() {
  const rosa = await aMember();
  const story = await aStory({ author: rosa });
  const close = (closed: boolean, who = rosa) => closeComments({ storyId: story.id, closed, reason }, who);
  return { rosa, story, close };
}

const isClosed = async ({ id }: { id: string }) =>
  (await db.story.findUnique({ where: { id }, select: { commentsClosed: true } }))?.commentsClosed;

test("a contributor closes the comments on their story and opens them again; both stand in the log", async () => {
  const { rosa, story, close } = await aScene();
  await close(true);
  expect(await isClosed(story)).toBe(true);
  const closing = await db.decision.findFirstOrThrow({ where: { subjectId: story.id } });
  expect([(await storyPage(story.id, null))?.commentsClosed, await closingOf(story.id)]).toEqual([true, closing.id]);
  await close(false);
  expect(await isClosed(story)).toBe(false);
  expect([(await storyPage(story.id, null))?.commentsClosed, await closingOf(story.id)]).toEqual([false, null]);
  const log = await db.decision.findMany({ where: { subjectId: story.id }, orderBy: { number: "asc" } });
  expect(log.map(({ kind, byRole, byId }) => [kind, byRole, byId])).toEqual([
    ["lock", "contributor", rosa.id],
    ["unlock", "contributor", rosa.id],
  ]);
});

test("others cannot, and nothing is closed twice", async () => {
  const { close } = await aScene();
  await expect(close(true, await aMember())).rejects.toMatchObject({ code: "not_found" });
  await expect(close(false)).rejects.toMatchObject({ code: "conflict" });
  await close(true);
  await expect(close(true)).rejects.toMatchObject({ code: "conflict" });
});

test("what the moderators have closed, its contributor does not open", async () => {
  const { rosa, story, close } = await aScene();
  const moderator = await aMember({ roles: ["moderator"] });
  await transaction(async (tx) => {
    const subject = { kind: "story", id: story.id } as const;
    const by = { id: moderator.id, role: "moderator" } as const;
    await addDecision(tx, { kind: "lock", subject, storyId: story.id, concernsId: rosa.id, by, reason });
    await settleStory(tx, story.id);
  });
  await expect(close(false)).rejects.toMatchObject({ message: expect.stringContaining("moderators") });
  expect(await isClosed(story)).toBe(true);
});

test("a reason that names a web address or a refused word is not written into the log", async () => {
  const { rosa, story } = await aScene();
  await addWord({ word: "grozel", list: "banned", outcome: "refuse", note: "" }, await aMember({ roles: ["admin"] }));
  for (const unfit of ["See https://pills.example/buy now", "What a grozel."])
    await expect(closeComments({ storyId: story.id, closed: true, reason: unfit }, rosa)).rejects.toMatchObject({
      ...{ code: "invalid", fields: { reason: expect.any(String) } },
    });
  expect(await db.decision.count({ where: { subjectId: story.id } })).toBe(0);
});
