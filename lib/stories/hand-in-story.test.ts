import { beforeAll, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aCategory, aStory } from "../../prisma/builders/story.ts";
import { db } from "../platform/db/client.ts";
import { htmlToMarkdown } from "../platform/html/markdown.ts";
import { newId } from "../platform/new-id.ts";
import { storyInHand } from "./editing.ts";
import { handInStory } from "./hand-in-story.ts";
import { type WritingForm, writingForm } from "./schema.ts";

const typed = (fields: Record<string, unknown>): WritingForm =>
  writingForm.parse({
    version: "0",
    tab: "t",
    title: "Bridge",
    bodyMarkdown: "Closed.",
    categorySlug: "local",
    ...fields,
  });

beforeAll(() => aCategory("local"));

test("Save draft and Preview keep what was typed and lead on", async () => {
  const rosa = await aMember();
  const storyId = newId();
  expect(await handInStory(typed({ storyId, intent: "save" }), rosa)).toEqual({ path: `/write/${storyId}?saved=1` });
  expect(await handInStory(typed({ storyId, intent: "preview" }), rosa)).toEqual({ path: `/write/${storyId}/preview` });
});

test("Publish publishes; sent twice it is refused, not done twice", async () => {
  const rosa = await aMember();
  const storyId = newId();
  const form = typed({ storyId, intent: "publish" });
  expect(await handInStory(form, rosa)).toMatchObject({ path: `/stories/bridge-${storyId}` });
  await expect(handInStory(form, rosa)).rejects.toMatchObject({ code: "conflict" });
  expect(await db.revision.count({ where: { storyId } })).toBe(1);
});

test("the plain form that lacks something is saved and shows what; the editor is told in place", async () => {
  const rosa = await aMember();
  const storyId = newId();
  const form = { storyId, intent: "publish", title: "" };
  expect(await handInStory(typed(form), rosa)).toEqual({ path: `/write/${storyId}?check=1` });
  expect((await storyInHand(storyId, rosa))?.content.bodyMarkdown).toBe("Closed.");
  await expect(handInStory(typed({ ...form, live: "1" }), rosa)).rejects.toMatchObject({
    fields: { title: "Give your story a title." },
  });
});

test("an unverified member's story is saved, and they are led to what is missing", async () => {
  const newcomer = await aMember({ verified: false });
  const storyId = newId();
  const path = `/write/${storyId}?check=1`;
  expect(await handInStory(typed({ storyId, intent: "publish" }), newcomer)).toEqual({ path });
});

test("a body that nobody touched in the plain form keeps what Markdown cannot say", async () => {
  const rosa = await aMember();
  const bodyHtml = `<p dir="rtl">שלום</p><table><tbody><tr><td colspan="2">x</td></tr></tbody></table>`;
  const { id } = await aStory({ author: rosa, bodyHtml });
  const before = await storyInHand(id, rosa);
  const bodyMarkdown = htmlToMarkdown(before?.content.bodyHtml ?? "");
  const form = typed({ storyId: id, version: before?.version, bodyMarkdown, title: "New", intent: "publish" });
  await handInStory(form, rosa);
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({
    title: "New",
    bodyHtml: before?.content.bodyHtml,
  });
});

test("a file that is no picture is refused beside its field, and the text is saved", async () => {
  const rosa = await aMember();
  const storyId = newId();
  const coverFile = new Blob(["no picture"]);
  await expect(handInStory(typed({ storyId, intent: "save", coverFile }), rosa)).rejects.toMatchObject({
    code: "invalid",
    fields: { coverId: expect.stringMatching(/./) },
  });
  expect((await storyInHand(storyId, rosa))?.content.title).toBe("Bridge");
});
