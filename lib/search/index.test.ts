import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { aHeldStory, hidingLink } from "../../prisma/builders/held.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { closeDatabase, db, pool } from "../platform/db/client.ts";
import { sqlTransaction } from "../platform/db/sql.ts";
import { transaction } from "../platform/db/transaction.ts";
import type { Actor } from "../policy.ts";
import { deleteDraft } from "../stories/delete-draft.ts";
import { storyInHand } from "../stories/editing.ts";
import { publishStory } from "../stories/publish-story.ts";
import { restoreStory } from "../stories/restore-story.ts";
import { retractStory } from "../stories/retract-story.ts";
import { reviseStory } from "../stories/revise-story.ts";
import { saveDraft } from "../stories/save-draft.ts";
import { draftContent } from "../stories/schema.ts";
import { startDraft } from "../stories/start-draft.ts";
import { checkIndex, fillIndex } from "./check-index.ts";
import { searchQuery } from "./schema.ts";
import { searchStories } from "./search-stories.ts";
import { suggest } from "./suggest.ts";

let rosa: Actor;
let moderator: Actor;

beforeEach(async () => {
  await db.member.deleteMany();
  await db.searchWord.deleteMany();
  [rosa, moderator] = [await aMember({ penName: "Rosa Linden" }), await aMember({ roles: ["moderator"] })];
});
afterAll(closeDatabase);

async function ids(q: string): Promise<string[]> {
  return (await searchStories(searchQuery.parse({ q, exactly: "1" }))).stories.map(({ id }) => id);
}

/** That a story with “secretword” in all its parts is found by nothing, and nothing tells that there is one. */
async function expectHidden(): Promise<void> {
  for (const q of ["secretword", '"secretword text"', "secretword -other", "secretwrd"]) {
    const { stories, shownFor, meant } = await searchStories(searchQuery.parse({ q }));
    expect({ stories, shownFor, meant }).toEqual({ stories: [], shownFor: null, meant: null });
  }
  for (const typed of ["secr", "secretword", "#secretword"]) expect(await suggest(typed)).toEqual([]);
  expect(await db.searchEntry.count()).toBe(0);
  expect(await checkIndex()).toEqual([]);
}

const secret = {
  title: "Secretword",
  summary: "A secretword here.",
  tags: ["secretword"],
  bodyHtml: "<p>A secretword text.</p>",
};

describe("what is not public is found by nothing, suggested by nothing", () => {
  test("a draft, one that is scheduled", async () => {
    const { id } = await aStory({ author: rosa, state: "draft", ...secret });
    await expectHidden();
    await db.story.update({ where: { id }, data: { ...secretColumns(), state: "scheduled" } });
    await expectHidden();
  });

  test("one that is held, before anybody saw it and after", async () => {
    const { id } = await aHeldStory({ author: rosa, title: "Secretword", tags: ["secretword"] });
    await expectHidden();
    await decideOn({ kind: "story", id }, "approve", moderator);
    expect(await ids("secretword")).toEqual([id]);
  });

  test("one whose change is held", async () => {
    const { id } = await aStory({ author: rosa, ...secret });
    await reviseStory(await change(id, { bodyHtml: `<p>A secretword text.</p>${hidingLink}` }), rosa);
    expect(await db.story.findUnique({ where: { id } })).toMatchObject({ state: "held" });
    await expectHidden();
  });

  test("one that is retracted, until it is restored", async () => {
    const { id } = await aStory({ author: rosa, ...secret });
    expect(await ids("secretword")).toEqual([id]);
    await retractStory({ storyId: id, reason: "" }, rosa);
    await expectHidden();
    await restoreStory({ storyId: id }, rosa);
    expect(await ids("secretword")).toEqual([id]);
  });

  test("one that is removed, and one whose contributor is gone", async () => {
    const { id } = await aStory({ author: rosa, ...secret });
    await decideOn({ kind: "story", id }, "remove", moderator);
    await expectHidden();
    await aStory({ author: rosa, ...secret });
    await db.member.delete({ where: { id: rosa.id } });
    await expectHidden();
  });

  test("what was not published yet of one that is, and what its contributor took out of it", async () => {
    const { id } = await aStory({ author: rosa, title: "Open" });
    const saved = await change(id, secret);
    expect(await ids("secretword")).toEqual([]);
    await reviseStory(saved, rosa);
    expect(await ids("secretword")).toEqual([id]);
    expect(await suggest("secr")).toHaveLength(2);
    const again = await change(id, { ...secret, title: "Open", summary: "", tags: [], bodyHtml: "<p>Nothing.</p>" });
    await reviseStory(again, rosa);
    expect(await ids("secretword")).toEqual([]);
    expect(await suggest("secr")).toEqual([]);
  });
});

function secretColumns() {
  const { title, summary } = secret;
  return { title, summary, bodyText: "A secretword text." };
}

async function change(storyId: string, fields: object) {
  const story = await storyInHand(storyId, rosa);
  if (!story) throw new Error("no story in hand");
  const content = { ...story.content, ...fields };
  return saveDraft({ storyId, version: story.version, tab: "one", content }, rosa);
}

describe("the entry changes with its story", () => {
  test("when a draft is published, with its tags; a draft that is deleted leaves nothing", async () => {
    await aStory({ author: rosa, title: "For the category" });
    const content = draftContent.parse({ ...secret, categorySlug: "local" });
    const gone = await startDraft({ content, tab: "one" }, rosa);
    await deleteDraft({ storyId: gone.storyId }, rosa);
    expect(await ids("secretword")).toEqual([]);
    const { id } = await publishStory(await startDraft({ content, tab: "one" }, rosa), rosa);
    expect(await ids("secretword")).toEqual([id]);
    expect(await checkIndex()).toEqual([]);
  });

  test("in the same transaction: undone with it, and seen by nobody before", async () => {
    const { id } = await aStory({ author: rosa, title: "Open" });
    const failing = transaction(async (tx) => {
      await tx.story.update({ where: { id }, data: { title: "Otherwise" } });
      throw new Error("undo");
    });
    await expect(failing).rejects.toThrow("undo");
    expect(await ids("otherwise")).toEqual([]);
    await sqlTransaction((tx) => tx.$queryRaw`UPDATE stories SET title = 'Otherwise' WHERE id = ${id}`);
    expect(await ids("otherwise")).toEqual([id]);
  });

  test("when its category gets another address", async () => {
    await aStory({ author: rosa, title: "Open", categorySlug: "local" });
    await db.category.update({ where: { slug: "local" }, data: { slug: "nearby" } });
    const { stories } = await searchStories(searchQuery.parse({ q: "open", category: "nearby" }));
    expect(stories).toHaveLength(1);
    expect(await checkIndex()).toEqual([]);
    await db.category.update({ where: { slug: "nearby" }, data: { slug: "local" } });
  });

  test("though its text is as long as can be, and no word is like another", async () => {
    const words = Array.from({ length: 45_000 }, (_, n) => `я${n.toString(36)}`).join(" ");
    const { id } = await aStory({ author: rosa, title: "Long", bodyHtml: `<p>${words}</p>` });
    expect(await ids("я1a")).toEqual([id]);
    const unbroken = await aStory({ author: rosa, title: "Unbroken", bodyHtml: `<p>${"x".repeat(250_000)}</p>` });
    expect(await ids("unbroken")).toEqual([unbroken.id]);
  });
});

describe("the check of each night", () => {
  test("puts right what has drifted, says what it was, and forgets words that nobody has any more", async () => {
    const [one, two] = [
      await aStory({ author: rosa, title: "Lantern one" }),
      await aStory({ author: rosa, title: "Lantern two" }),
    ];
    expect(await checkIndex()).toEqual([]);
    await pool().query("DELETE FROM search_entries WHERE story_id = $1", [one.id]);
    await pool().query("UPDATE search_entries SET document = search_vector('zeppelin') WHERE story_id = $1", [two.id]);
    await pool().query("INSERT INTO search_words VALUES ('zeppelin')");
    expect((await checkIndex()).sort()).toEqual([one.id, two.id].sort());
    expect(await ids("lantern")).toHaveLength(2);
    expect(await ids("zeppelin")).toEqual([]);
    const words = (await db.searchWord.findMany()).map(({ word }) => word);
    expect(words).toEqual(expect.arrayContaining(["lantern", "rosa", "linden"]));
    expect(words).not.toContain("zeppelin");
  });

  test("stories from before there was a search are found once the worker has started", async () => {
    const { id } = await aStory({ author: rosa, title: "Lantern" });
    await pool().query("TRUNCATE search_entries, search_names, search_words");
    expect(await ids("lantern")).toEqual([]);
    expect(await fillIndex()).toBe(1);
    expect(await ids("lantern linden")).toEqual([id]);
    expect(await fillIndex()).toBe(0);
  });
});

test("while one types: contributors who have published, tags and titles that begin so", async () => {
  await aMember({ penName: "Lantern Carrier" });
  const { path } = await aStory({
    author: rosa,
    title: "A lantern at Linden Road",
    tags: ["lantern-light", "lanterns"],
  });
  const { handle } = rosa;
  expect(await suggest("lant")).toEqual([
    { kind: "tag", label: "#lantern-light", href: "/tags/lantern-light" },
    { kind: "tag", label: "#lanterns", href: "/tags/lanterns" },
    { kind: "story", label: "A lantern at Linden Road", href: path },
  ]);
  expect((await suggest("rosa li")).map(({ href }) => href)).toEqual([`/contributors/${handle}`]);
  expect((await suggest("linden road")).map(({ kind }) => kind)).toEqual(["story"]);
  expect((await suggest("#lanterns")).map(({ kind }) => kind)).toEqual(["tag", "story"].slice(0, 1));
  for (const typed of ["", "l", " ", "zz", "':*", "\u0000ab", "\ud800\ud800", "%%"])
    expect(await suggest(typed)).toEqual([]);
});
