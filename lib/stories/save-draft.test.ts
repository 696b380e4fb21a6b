import { expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { db } from "../platform/db/client.ts";
import { newId } from "../platform/new-id.ts";
import { deleteDraft } from "./delete-draft.ts";
import { storyInHand } from "./editing.ts";
import { publishStory } from "./publish-story.ts";
import { mostDrafts, saveDraft } from "./save-draft.ts";
import { type DraftInput, draftContent } from "./schema.ts";
import { startDraft } from "./start-draft.ts";

const written = (fields: DraftInput) => draftContent.parse(fields);

test("a story begins with its first save, and each save is the next version", async () => {
  const rosa = await aMember();
  const storyId = newId();
  const first = await saveDraft({ storyId, version: 0, tab: "one", content: written({ title: "Bridge" }) }, rosa);
  const second = await saveDraft({ ...first, tab: "one", content: written({ title: "Bridge closed" }) }, rosa);
  expect([first.version, second.version]).toEqual([1, 2]);
  expect(await storyInHand(storyId, rosa)).toMatchObject({
    state: "draft",
    version: 2,
    content: { title: "Bridge closed" },
  });
});

test("a first save that is sent twice begins one story", async () => {
  const rosa = await aMember();
  const save = { storyId: newId(), version: 0, tab: "one", content: written({ title: "Bridge" }) };
  const saves = await Promise.all([saveDraft(save, rosa), saveDraft(save, rosa)]);
  expect(saves.map(({ version }) => version).sort()).toEqual([1, 2]);
  expect(await db.story.count({ where: { authorId: rosa.id } })).toBe(1);
});

test("what another tab saved is not overwritten, unless the writer has seen it", async () => {
  const rosa = await aMember();
  const begun = await startDraft({ content: written({ title: "Both" }), tab: "one" }, rosa);
  await saveDraft({ ...begun, tab: "two", content: written({ title: "Two" }) }, rosa);
  const late = { ...begun, tab: "one", content: written({ title: "One" }) };
  await expect(saveDraft(late, rosa)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/saved in another tab or on another device at \d\d:\d\d UTC/),
  });
  expect((await storyInHand(begun.storyId, rosa))?.content.title).toBe("Two");
  await saveDraft({ ...late, takeOver: true }, rosa);
  expect((await storyInHand(begun.storyId, rosa))?.content.title).toBe("One");
});

test("another tab that saves the same words, as when it recovered them, overwrites nothing and goes on", async () => {
  const rosa = await aMember();
  const sources = [{ kind: "document" as const, label: "Minutes", url: "https://council.example/minutes" }];
  const save = { storyId: newId(), version: 0, content: written({ title: "Bridge", sources }) };
  await saveDraft({ ...save, tab: "one" }, rosa);
  const recovered = await saveDraft({ ...save, tab: "two" }, rosa);
  const next = await saveDraft({ ...recovered, tab: "two", content: written({ title: "Bridge closed" }) }, rosa);
  expect([recovered.version, next.version]).toEqual([2, 3]);
});

test("of many tabs that save at once from one version, one wins and the others are told", async () => {
  const rosa = await aMember();
  const begun = await startDraft({ tab: "zero" }, rosa);
  const tabs = ["a", "b", "c", "d", "e", "f"];
  const saves = await Promise.allSettled(
    tabs.map((tab) => saveDraft({ ...begun, tab, content: written({ title: tab }) }, rosa)),
  );
  expect(saves.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const save of saves) if (save.status === "rejected") expect(save.reason).toMatchObject({ code: "conflict" });
});

test("a tab that was open when the story was published does not write over what readers see", async () => {
  const rosa = await aMember();
  await aStory({ author: rosa }); // makes the category
  const content = written({ title: "Bridge", bodyHtml: "<p>Closed.</p>", categorySlug: "local" });
  const begun = await startDraft({ content, tab: "one" }, rosa);
  await publishStory(begun, rosa);
  const stale = { storyId: begun.storyId, version: begun.version, tab: "two", content: written({ title: "Old" }) };
  await expect(saveDraft(stale, rosa)).rejects.toMatchObject({ code: "conflict" });
  const inHand = await storyInHand(begun.storyId, rosa);
  await saveDraft({ ...stale, version: inHand?.version ?? -1, content: written({ title: "Next" }) }, rosa);
  await expect(saveDraft({ ...stale, tab: "three" }, rosa)).rejects.toMatchObject({ code: "conflict" });
});

test("a deleted draft is not born again by a save that comes late", async () => {
  const rosa = await aMember();
  const begun = await startDraft({ tab: "one" }, rosa);
  await deleteDraft(begun, rosa);
  await expect(saveDraft({ ...begun, tab: "one", content: written({}) }, rosa)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("nobody else learns of a draft; of a published story they are told that it is not theirs", async () => {
  const [rosa, tom] = [await aMember(), await aMember()];
  const draft = await startDraft({ tab: "one" }, rosa);
  const content = written({ title: "Mine now" });
  await expect(saveDraft({ ...draft, tab: "x", content }, tom)).rejects.toMatchObject({ code: "not_found" });
  await expect(saveDraft({ ...draft, version: 0, tab: "x", content }, tom)).rejects.toMatchObject({
    code: "not_found",
  });
  const story = await aStory({ author: rosa });
  await expect(saveDraft({ storyId: story.id, version: 100_000, tab: "x", content }, tom)).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await storyInHand(draft.storyId, tom)).toBeNull();
});

test("unverified members write drafts too", async () => {
  const newcomer = await aMember({ verified: false });
  await expect(startDraft({}, newcomer)).resolves.toMatchObject({ version: 1 });
});

test("Markdown is kept as typed, and the story is what it stands for", async () => {
  const rosa = await aMember();
  const begun = await startDraft({ content: written({ bodyMarkdown: "*Closed* on Monday" }) }, rosa);
  expect((await storyInHand(begun.storyId, rosa))?.content).toMatchObject({
    bodyMarkdown: "*Closed* on Monday",
    bodyHtml: "<p><em>Closed</em> on Monday</p>",
  });
});

test("drafts without end are refused", async () => {
  const rosa = await aMember();
  const createdAt = new Date();
  const rows = Array.from({ length: mostDrafts }, () => ({ id: newId(), authorId: rosa.id, createdAt }));
  await db.story.createMany({ data: rows });
  await expect(startDraft({}, rosa)).rejects.toMatchObject({ message: expect.stringContaining("You have 200 drafts") });
});
