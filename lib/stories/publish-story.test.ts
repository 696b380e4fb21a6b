import { beforeAll, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aCategory } from "../../prisma/builders/story.ts";
import { db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { deleteDraft } from "./delete-draft.ts";
import { publishStory } from "./publish-story.ts";
import { saveDraft } from "./save-draft.ts";
import { type DraftInput, draftContent } from "./schema.ts";
import { startDraft } from "./start-draft.ts";

const whole: DraftInput = { title: "The bridge is closed", bodyHtml: "<p>Since Monday.</p>", categorySlug: "local" };

function aDraft(author: Actor, fields: DraftInput = {}) {
  return startDraft({ content: draftContent.parse({ ...whole, ...fields }), tab: "one" }, author);
}

beforeAll(() => aCategory("local"));

test("a published story has its address, tags, sources, tally, first revision and event, and no draft", async () => {
  const rosa = await aMember();
  const fields: DraftInput = {
    bodyHtml: `<p onclick="x">Since <b>Monday</b>.</p><script>alert(1)</script>`,
    tags: ["Bridges", "water"],
    sources: [
      { kind: "official", label: "City hall", url: "https://example.org/notice" },
      { kind: "first-hand", label: "I stood there", url: "" },
    ],
    happenedOn: "2026-01-02",
    happenedTime: "14:30",
    note: "not of the first version",
  };
  const draft = await aDraft(rosa, fields);
  const published = await publishStory(draft, rosa);
  expect(published.path).toBe(`/stories/the-bridge-is-closed-${draft.storyId}`);
  const story = await db.story.findUniqueOrThrow({
    where: { id: draft.storyId },
    include: { tags: true, sources: true, revisions: true, tally: true, draft: true },
  });
  expect(story).toMatchObject({ state: "published", bodyText: "Since Monday.", words: 2, dir: "ltr", draft: null });
  expect(story.bodyHtml).toBe("<p>Since <strong>Monday</strong>.</p>");
  expect(story.happenedOn?.toISOString()).toContain("2026-01-02");
  expect(story.happenedTime).toBe("14:30");
  expect(story.tags.map(({ tag }) => tag).sort()).toEqual(["bridges", "water"]);
  for (const { publishedAt } of story.tags) expect(publishedAt).toEqual(story.publishedAt);
  expect(story.sources.map(({ label, url }) => [label, url])).toEqual([
    ["City hall", "https://example.org/notice"],
    ["I stood there", null],
  ]);
  expect(story.revisions).toMatchObject([{ number: 1, note: "", byId: rosa.id }]);
  expect(story.tally).toMatchObject({ views: 0, fact: 0, comments: 0 });
  expect(await db.event.findMany({ where: { name: "story.published" } })).toMatchObject([
    { payload: { storyId: draft.storyId } },
  ]);
});

test("two that publish at once make one story", async () => {
  const rosa = await aMember();
  const draft = await aDraft(rosa);
  const both = await Promise.allSettled([publishStory(draft, rosa), publishStory(draft, rosa)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  expect(await db.revision.count({ where: { storyId: draft.storyId } })).toBe(1);
  const events = await db.event.findMany({ where: { name: "story.published" } });
  expect(events.filter(({ payload }) => JSON.stringify(payload).includes(draft.storyId))).toHaveLength(1);
});

test("publishing and deleting at once: one happens, and the other is refused", async () => {
  const rosa = await aMember();
  for (let round = 0; round < 5; round++) {
    const draft = await aDraft(rosa);
    const [published, deleted] = await Promise.allSettled([publishStory(draft, rosa), deleteDraft(draft, rosa)]);
    expect([published.status, deleted.status].sort()).toEqual(["fulfilled", "rejected"]);
    const count = await db.story.count({ where: { id: draft.storyId } });
    expect(count).toBe(published.status === "fulfilled" ? 1 : 0);
  }
});

test("what another tab saved since is not published unseen", async () => {
  const rosa = await aMember();
  const draft = await aDraft(rosa);
  await saveDraft({ ...draft, tab: "two", content: draftContent.parse({ ...whole, title: "Other" }) }, rosa);
  await expect(publishStory(draft, rosa)).rejects.toMatchObject({ code: "conflict" });
});

test("an unverified member is told to confirm the e-mail first, and keeps the draft", async () => {
  const newcomer = await aMember({ verified: false });
  const draft = await aDraft(newcomer);
  await expect(publishStory(draft, newcomer)).rejects.toMatchObject({
    code: "forbidden",
    message: expect.stringContaining("Confirm your e-mail address"),
  });
  expect(await db.draft.count({ where: { storyId: draft.storyId } })).toBe(1);
});

test("somebody else's draft does not exist", async () => {
  const [rosa, tom] = [await aMember(), await aMember()];
  await expect(publishStory(await aDraft(rosa), tom)).rejects.toMatchObject({ code: "not_found" });
});

test.each([
  ["title", { title: " " }, "Give your story a title."],
  ["bodyHtml", { bodyHtml: "<p> </p>" }, "Write the story."],
  ["categorySlug", { categorySlug: "nowhere" }, "Choose a category from the list."],
  ["coverId", { coverId: "0mf3abcdef" }, "This cover image is not there any more. Choose it again."],
])("without %s nothing is published, and the field says why", async (field, fields, sentence) => {
  const rosa = await aMember();
  const draft = await aDraft(rosa, fields);
  await expect(publishStory(draft, rosa)).rejects.toMatchObject({ code: "invalid", fields: { [field]: sentence } });
  expect(await db.story.findUnique({ where: { id: draft.storyId } })).toMatchObject({ state: "draft", title: "" });
});

test("a story in Arabic is written from right to left", async () => {
  const rosa = await aMember();
  const draft = await aDraft(rosa, { title: "الجسر مغلق", bodyHtml: "<p>منذ الاثنين</p>" });
  expect(await publishStory(draft, rosa)).toMatchObject({ path: `/stories/story-${draft.storyId}` });
  expect(await db.story.findUnique({ where: { id: draft.storyId } })).toMatchObject({ dir: "rtl", words: 2 });
});
