import { afterAll, expect, test } from "vitest";
import { hidingLink } from "../../prisma/builders/held.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aCategory, aStory } from "../../prisma/builders/story.ts";
import { undoDecision } from "../moderation/undo-decision.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { storyInHand } from "./editing.ts";
import { storyHistory } from "./history.ts";
import { restoreStory } from "./restore-story.ts";
import { retractStory } from "./retract-story.ts";
import { reviseStory } from "./revise-story.ts";
import type { DraftContent } from "./rules/fields.ts";
import { saveDraft } from "./save-draft.ts";

afterAll(closeDatabase);

async function revise(storyId: string, author: Actor, fields: Partial<DraftContent>): Promise<void> {
  const story = await storyInHand(storyId, author);
  if (!story) throw new Error("no story in hand");
  const content = { ...story.content, ...fields };
  await reviseStory(await saveDraft({ storyId, version: story.version, tab: "one", content }, author), author);
}

const words = (pieces: { as: string; text: string }[]) =>
  pieces.map(({ as, text }) => (as === "same" ? text : `${as}: ${text}`));

test("readers see each version with its note, and what changed between any two", async () => {
  const rosa = await aMember();
  const { id, path } = await aStory({
    author: rosa,
    title: "Nine asked",
    bodyHtml: "<p>Nine of us asked.</p><p>It rained.</p>",
  });
  expect(await storyHistory(id)).toMatchObject({
    path,
    versions: [{ number: 1, note: "", material: false }],
    compared: null,
  });
  await revise(id, rosa, { bodyHtml: "<p>Ten of us asked.</p><p>It rained.</p>" });
  await revise(id, rosa, {
    title: "Eleven asked",
    bodyHtml: "<p>Eleven of us asked.</p>",
    note: "Eleven, not nine.",
    material: true,
  });
  const newest = await storyHistory(id);
  expect(newest?.versions.map(({ number, note, material }) => [number, note, material])).toEqual([
    [3, "Eleven, not nine.", true],
    [2, "", false],
    [1, "", false],
  ]);
  expect(newest?.compared).toMatchObject({ from: { number: 2 }, to: { number: 3 }, isSame: false });
  const all = await storyHistory(id, { from: 1, to: 3 });
  expect(words(all?.compared?.title ?? [])).toEqual(["removed: Nine", "added: Eleven", " asked"]);
  expect(all?.compared?.blocks.map(({ as, pieces }) => [as, words(pieces)])).toEqual([
    ["changed", ["removed: Nine", "added: Eleven", " of us asked."]],
    ["removed", ["removed: It rained."]],
  ]);
  expect((await storyHistory(id, { from: 2, to: 2 }))?.compared).toMatchObject({ isSame: true });
  expect((await storyHistory(id, { from: 99, to: 77 }))?.compared).toMatchObject({
    from: { number: 1 },
    to: { number: 3 },
  });
});

test("there is no history to read while a story is a draft, held, retracted or removed, and there is again afterwards", async () => {
  const [rosa, mod] = [await aMember(), await aMember({ roles: ["moderator"] })];
  const { id } = await aStory({ author: rosa });
  await revise(id, rosa, { title: "Another title" });
  const removal = await decideOn({ kind: "story", id }, "remove", mod);
  expect(await storyHistory(id)).toBeNull();
  await undoDecision({ decisionId: removal.decisionId, reason: "It was no spam." }, mod);
  expect(await storyHistory(id)).toMatchObject({ title: "Another title" });
  await retractStory({ storyId: id, reason: "" }, rosa);
  expect(await storyHistory(id)).toBeNull();
  await restoreStory({ storyId: id }, rosa);
  expect(await storyHistory(id)).toMatchObject({ versions: [{ number: 2 }, { number: 1 }] });
  const draft = await aStory({ author: rosa, state: "draft" });
  expect(await storyHistory(draft.id)).toBeNull();
});

test("a version that is held is read by nobody until it is let through; a correction is told only then", async () => {
  const [rosa, mod] = [await aMember(), await aMember({ roles: ["moderator"] })];
  const { id } = await aStory({ author: rosa });
  const told = () => db.event.count({ where: { name: "story.corrected", payload: { path: ["storyId"], equals: id } } });
  await revise(id, rosa, { bodyHtml: hidingLink, note: "It was shut.", material: true });
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({ state: "held" });
  expect([await storyHistory(id), await told()]).toEqual([null, 0]);
  await decideOn({ kind: "story", id }, "approve", mod);
  expect(await storyHistory(id)).toMatchObject({ compared: { to: { number: 2, material: true } } });
  expect(await told()).toBe(1);
});

test("what changed around the text is told in words; versions that were kept without it say nothing", async () => {
  const rosa = await aMember();
  await aCategory("science");
  const { id } = await aStory({ author: rosa, categorySlug: "local", tags: ["water"] });
  const label = "Minutes of the council";
  await revise(id, rosa, { categorySlug: "science", tags: ["mill"], sources: [{ kind: "document", label, url: "" }] });
  const compared = async () => (await storyHistory(id))?.compared;
  expect(await compared()).toMatchObject({
    isSame: true,
    around: [
      { what: "Category", before: "Local", after: "Science" },
      { what: "Tags", before: "water", after: "mill" },
      { what: "Sources", before: "none", after: `Document: ${label}` },
    ],
  });
  await db.$executeRaw`UPDATE revisions SET around = NULL WHERE story_id = ${id} AND number = 1`;
  expect(await compared()).toMatchObject({ isSame: true, around: [] });
});

test("a long history of long versions is read soon", async () => {
  const rosa = await aMember();
  const { id } = await aStory({ author: rosa });
  await db.$executeRaw`
    INSERT INTO revisions (story_id, number, title, summary, body_html, by_id, created_at)
    SELECT ${id}, n, 'T' || n, '', (SELECT string_agg('<p>Paragraph ' || p || ' of version ' || (p + n) % 7 || ' and some more words.</p>', '')
      FROM generate_series(1, 2000) p), ${rosa.id}, now() FROM generate_series(2, 200) n`;
  const began = performance.now();
  const history = await storyHistory(id, { from: 1, to: 200 });
  expect(performance.now() - began).toBeLessThan(2000);
  expect(history?.versions).toHaveLength(200);
});
