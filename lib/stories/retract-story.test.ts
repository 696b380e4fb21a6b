import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { deleteDraft } from "./delete-draft.ts";
import { restoreStory } from "./restore-story.ts";
import { retractStory } from "./retract-story.ts";

test("a contributor takes a story back and puts it back again", async () => {
  const rosa = await aMember();
  const { id, publishedAt } = await aStory({ author: rosa, tags: ["water"] });
  await retractStory({ storyId: id, reason: "" }, rosa);
  const retracted = await db.story.findUnique({ where: { id }, include: { retraction: true, tags: true } });
  expect(retracted).toMatchObject({ state: "retracted", retraction: { byRole: "contributor", byId: rosa.id } });
  expect(retracted?.tags).toMatchObject([{ publishedAt: null }]);
  await restoreStory({ storyId: id }, rosa);
  const restored = await db.story.findUnique({ where: { id }, include: { retraction: true, tags: true } });
  expect(restored).toMatchObject({ state: "published", retraction: null, publishedAt, tags: [{ publishedAt }] });
  const events = await db.event.findMany({ orderBy: { id: "asc" }, select: { name: true } });
  expect(events.map(({ name }) => name)).toEqual(["story.retracted", "story.settled", "story.restored"]);
});

test("an editor retracts with a reason, and only an editor restores then", async () => {
  const [rosa, editor, other] = [
    await aMember(),
    await aMember({ roles: ["editor"] }),
    await aMember({ roles: ["editor"] }),
  ];
  const { id } = await aStory({ author: rosa });
  await expect(retractStory({ storyId: id, reason: "" }, editor)).rejects.toMatchObject({
    fields: { reason: "Give the reason: readers will see it." },
  });
  await retractStory({ storyId: id, reason: "The photo shows another bridge." }, editor);
  await expect(restoreStory({ storyId: id }, rosa)).rejects.toMatchObject({ code: "forbidden" });
  await restoreStory({ storyId: id }, other);
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({ state: "published" });
});

test("what its contributor retracted an editor does not put back", async () => {
  const [rosa, editor] = [await aMember(), await aMember({ roles: ["editor"] })];
  const { id } = await aStory({ author: rosa, state: "retracted" });
  await expect(restoreStory({ storyId: id }, editor)).rejects.toMatchObject({ code: "forbidden" });
});

test("readers and moderators retract nothing", async () => {
  const [rosa, tom, moderator] = [await aMember(), await aMember(), await aMember({ roles: ["moderator"] })];
  const { id } = await aStory({ author: rosa });
  for (const actor of [tom, moderator])
    await expect(retractStory({ storyId: id, reason: "x" }, actor)).rejects.toMatchObject({ code: "forbidden" });
});

test("two that retract at once make one retraction", async () => {
  const [rosa, editor] = [await aMember(), await aMember({ roles: ["editor"] })];
  const { id } = await aStory({ author: rosa });
  const both = await Promise.allSettled([
    retractStory({ storyId: id, reason: "" }, rosa),
    retractStory({ storyId: id, reason: "Wrong." }, editor),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("whoever retracts while a moderator decides waits: what is decided sees the retraction, or comes before it", async () => {
  const rosa = await aMember();
  const { id } = await aStory({ author: rosa });
  const stateOf = async () => (await db.story.findUniqueOrThrow({ where: { id } })).state;
  const retracted = await transaction(async (tx) => {
    await lockSubject(tx, { kind: "story", id });
    const begun = retractStory({ storyId: id, reason: "" }, rosa);
    await setTimeout(200);
    expect(await stateOf()).toBe("published");
    return { begun };
  });
  await retracted.begun;
  expect(await stateOf()).toBe("retracted");
});

test("only a draft that was never published is deleted", async () => {
  const [rosa, tom] = [await aMember(), await aMember()];
  const draft = await aStory({ author: rosa, state: "draft" });
  await expect(deleteDraft({ storyId: draft.id }, tom)).rejects.toMatchObject({ code: "not_found" });
  await deleteDraft({ storyId: draft.id }, rosa);
  expect(await db.story.count({ where: { id: draft.id } })).toBe(0);
  for (const state of ["published", "retracted"] as const) {
    const { id } = await aStory({ author: rosa, state });
    await expect(deleteDraft({ storyId: id }, rosa)).rejects.toMatchObject({ code: "conflict" });
  }
});
