import { expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { discardChanges } from "./discard-changes.ts";
import { storyInHand } from "./editing.ts";
import { reviseStory } from "./revise-story.ts";
import type { DraftContent } from "./rules/fields.ts";
import { type Saved, saveDraft } from "./save-draft.ts";

async function change(storyId: string, author: Actor, fields: Partial<DraftContent>): Promise<Saved> {
  const story = await storyInHand(storyId, author);
  if (!story) throw new Error("no story in hand");
  return saveDraft({ storyId, version: story.version, tab: "one", content: { ...story.content, ...fields } }, author);
}

test("readers see the change only once it is published; then it is a revision with its note", async () => {
  const rosa = await aMember();
  const publishedAt = new Date("2026-03-01T10:00:00Z");
  const { id } = await aStory({ author: rosa, publishedAt, tags: ["old"], title: "Bridge closed" });
  const saved = await change(id, rosa, { title: "Bridge open", tags: ["new"], note: "It opened.", material: true });
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({ title: "Bridge closed" });
  expect(await reviseStory(saved, rosa)).toEqual({ id, path: `/stories/bridge-open-${id}` });
  const story = await db.story.findUniqueOrThrow({ where: { id }, include: { tags: true, revisions: true } });
  expect(story).toMatchObject({ title: "Bridge open", slug: "bridge-open", publishedAt, state: "published" });
  expect(story.revisedAt).not.toBeNull();
  expect(story.tags).toMatchObject([{ tag: "new", publishedAt }]);
  expect(story.revisions.map(({ number, title, note, material }) => [number, title, note, material])).toEqual([
    [1, "Bridge closed", "", false],
    [2, "Bridge open", "It opened.", true],
  ]);
  expect(story.correctedAt).toEqual(story.revisedAt);
  const told = await db.event.findFirst({
    where: { name: "story.corrected", payload: { path: ["storyId"], equals: id } },
  });
  expect(told?.payload).toEqual({ storyId: id, number: 2 });
  expect(await storyInHand(id, rosa)).toMatchObject({ hasDraft: false, version: 200_000, content: { note: "" } });
});

test("what is no material correction is told as none, and one without a note is refused", async () => {
  const rosa = await aMember();
  const { id } = await aStory({ author: rosa });
  await reviseStory(await change(id, rosa, { title: "Bridge shut", note: "A better word." }), rosa);
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({ title: "Bridge shut", correctedAt: null });
  expect(await db.event.count({ where: { name: "story.corrected", payload: { path: ["storyId"], equals: id } } })).toBe(
    0,
  );
  const bare = await change(id, rosa, { title: "Bridge open", note: " ", material: true });
  await expect(reviseStory(bare, rosa)).rejects.toMatchObject({ code: "invalid", fields: { note: /needs a note/ } });
});

test("two that publish the same change at once make one revision", async () => {
  const rosa = await aMember();
  const { id } = await aStory({ author: rosa });
  const saved = await change(id, rosa, { title: "Bridge open" });
  const both = await Promise.allSettled([reviseStory(saved, rosa), reviseStory(saved, rosa)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.revision.count({ where: { storyId: id } })).toBe(2);
});

test("a change that lacks something is refused, and readers keep what they have", async () => {
  const rosa = await aMember();
  const { id } = await aStory({ author: rosa, title: "Bridge closed" });
  const saved = await change(id, rosa, { title: "" });
  await expect(reviseStory(saved, rosa)).rejects.toMatchObject({ fields: { title: "Give your story a title." } });
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({ title: "Bridge closed" });
});

test("a retracted story is not revised", async () => {
  const rosa = await aMember();
  const { id } = await aStory({ author: rosa, state: "retracted" });
  const saved = await change(id, rosa, { title: "Again" });
  await expect(reviseStory(saved, rosa)).rejects.toMatchObject({ code: "conflict" });
});

test("changes can be dropped, and the story is in hand as readers see it", async () => {
  const rosa = await aMember();
  const { id } = await aStory({ author: rosa, title: "Bridge closed" });
  await change(id, rosa, { title: "Nonsense" });
  await discardChanges({ storyId: id }, rosa);
  expect(await storyInHand(id, rosa)).toMatchObject({ hasDraft: false, content: { title: "Bridge closed" } });
  await expect(discardChanges({ storyId: id }, await aMember())).rejects.toMatchObject({ code: "forbidden" });
});
