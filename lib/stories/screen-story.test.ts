import { beforeAll, expect, test } from "vitest";
import { hidingLink } from "../../prisma/builders/held.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aCategory, aStory } from "../../prisma/builders/story.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { newId } from "../platform/new-id.ts";
import type { Actor } from "../policy.ts";
import { addWord } from "../screening/add-word.ts";
import { changeSetting } from "../site/change-setting.ts";
import { storyInHand } from "./editing.ts";
import { findFaults } from "./find-faults.ts";
import { handInStory } from "./hand-in-story.ts";
import { publishStory } from "./publish-story.ts";
import { type DraftInput, draftContent, writingForm } from "./schema.ts";
import { startDraft } from "./start-draft.ts";

const long = "The council met behind closed doors for the third time since the flood, and said nothing about the dam.";
const dayMs = 86_400_000;

const aDraft = (author: Actor, fields: DraftInput = {}) => {
  const plain = { title: "A night at the council", bodyHtml: `<p>${long}</p>`, categorySlug: "local" };
  return startDraft({ content: draftContent.parse({ ...plain, ...fields }), tab: "one" }, author);
};
const stateOf = async (id: string) => (await db.story.findUniqueOrThrow({ where: { id } })).state;

async function reviewing(mode: "first" | "all", work: () => Promise<void>): Promise<void> {
  const admin = await aMember({ roles: ["admin"] });
  await changeSetting({ key: "reviewMode", value: mode }, admin);
  try {
    await work();
  } finally {
    await changeSetting({ key: "reviewMode", value: "none" }, admin);
  }
}

beforeAll(async () => {
  await aCategory("local");
  const mod = await aMember({ roles: ["moderator"] });
  await addWord({ word: "grozel", list: "banned", outcome: "refuse", note: "" }, mod);
});

test.each([
  ["title", { title: "A Grozel in town" }],
  ["summary", { summary: "All about the gr0zel." }],
  ["bodyHtml", { bodyHtml: "<p>It was a g r o z e l.</p>" }],
  ["bodyHtml", { sources: [{ kind: "document", label: "The grozel papers", url: "" }] }],
] as const)("a refused word is named beside the field (%s), and the draft keeps everything", async (field, fields) => {
  const rosa = await aMember();
  const draft = await aDraft(rosa, fields as DraftInput);
  const sentence = "“grozel” is not used here. Say it in other words.";
  await expect(publishStory(draft, rosa)).rejects.toMatchObject({ code: "invalid", fields: { [field]: sentence } });
  const inHand = await storyInHand(draft.storyId, rosa);
  expect(inHand).toMatchObject({ state: "draft", version: draft.version, content: fields });
  if (inHand) expect(await findFaults(inHand, rosa)).toEqual({ [field]: sentence });
});

test("the plain form is led to its draft, which says what is refused in it", async () => {
  const rosa = await aMember();
  const storyId = newId();
  const form = { storyId, version: "0", tab: "t", title: "Grozel", bodyMarkdown: "Closed.", categorySlug: "local" };
  expect(await handInStory(writingForm.parse({ ...form, intent: "publish" }), rosa)).toEqual({
    path: `/write/${storyId}?check=1`,
  });
});

test("links hide nowhere: not in the text, nor among the sources", async () => {
  for (const fields of [
    { bodyHtml: `<p>One ${newId()}</p>${hidingLink}` },
    { bodyHtml: `<p>Two ${newId()}</p>`, sources: [{ kind: "media", label: "Here", url: "https://bit.ly/3abc" }] },
  ] as DraftInput[]) {
    const rosa = await aMember();
    const { storyId, version } = await aDraft(rosa, fields);
    await publishStory({ storyId, version }, rosa);
    expect(await stateOf(storyId)).toBe("held");
  }
});

test("the same story under another title is refused; the like by the third is held", async () => {
  const words = "<p>Everybody in Ferry Lane got the same letter on Friday, and nobody knows who has sent it.</p>";
  const rosa = await aMember();
  await publishStory(await aDraft(rosa, { bodyHtml: words }), rosa);
  await expect(publishStory(await aDraft(rosa, { title: "A letter", bodyHtml: words }), rosa)).rejects.toMatchObject({
    fields: { bodyHtml: expect.stringContaining("You have posted this already") },
  });
  const states: string[] = [];
  for (const member of [await aMember(), await aMember()]) {
    const draft = await aDraft(member, { title: `A letter to ${member.handle}`, bodyHtml: words });
    await publishStory(draft, member);
    states.push(await stateOf(draft.storyId));
  }
  expect(states).toEqual(["published", "held"]);
});

test("one after the other is held, and refused when it does not stop", async () => {
  const rosa = await aMember();
  const states: string[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    const draft = await aDraft(rosa, { title: `No. ${turn}`, bodyHtml: `<p>${newId()}</p>` });
    await publishStory(draft, rosa);
    states.push(await stateOf(draft.storyId));
  }
  expect(states).toEqual([...Array(5).fill("published"), "held"]);
});

test("in the review of firsts a newcomer's first story waits, the next one does not, and the trusted do not wait", async () => {
  await reviewing("first", async () => {
    const newcomer = await aMember();
    const first = await aDraft(newcomer, { bodyHtml: `<p>${newId()}</p>` });
    await publishStory(first, newcomer);
    expect(await stateOf(first.storyId)).toBe("held");
    const known = await aMember();
    await aStory({ author: known });
    const next = await aDraft(known, { bodyHtml: `<p>${newId()}</p>` });
    await publishStory(next, known);
    expect(await stateOf(next.storyId)).toBe("published");
    const editor = await aMember({ roles: ["editor"], createdAt: new Date(now().getTime() - 90 * dayMs) });
    const theirs = await aDraft(editor, { bodyHtml: `<p>${newId()}</p>` });
    await publishStory(theirs, editor);
    expect(await stateOf(theirs.storyId)).toBe("published");
  });
});

test("of two who hand in the same draft at once, one does", async () => {
  const rosa = await aMember();
  const draft = await aDraft(rosa, { bodyHtml: `<p>${newId()}</p>${hidingLink}` });
  const both = await Promise.allSettled([publishStory(draft, rosa), publishStory(draft, rosa)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db.decision.count({ where: { subjectId: draft.storyId } })).toBe(1);
});
