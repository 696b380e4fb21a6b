import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { storiesAsked } from "../stories/stories-asked.ts";
import { searchPage } from "./queries.ts";
import { type SearchQuery, searchQuery } from "./schema.ts";
import { searchStories } from "./search-stories.ts";

let rosa: Actor;
const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 12, minute));

beforeEach(async () => {
  await db.member.deleteMany();
  await db.searchWord.deleteMany();
  rosa = await aMember({ handle: "rosa-linden", penName: "Rosa Linden" });
});
afterAll(closeDatabase);

const query = (q: string, more: Partial<SearchQuery> = {}) => searchQuery.parse({ q, ...more });
async function found(q: string, more: Partial<SearchQuery> = {}): Promise<string[]> {
  return (await searchStories(query(q, more))).stories.map(({ title }) => title);
}

describe("words", () => {
  beforeEach(async () => {
    const text = (words: string) => `<p>${words}</p>`;
    await aStory({ author: rosa, title: "A walk", bodyHtml: text("Past the bridge."), publishedAt: at(4) });
    await aStory({ author: rosa, title: "The bridge", publishedAt: at(1), bodyHtml: text("It is old.") });
    await aStory({ author: rosa, title: "A tag", tags: ["bridge"], publishedAt: at(2), bodyHtml: text("No more.") });
    await aStory({ author: rosa, title: "Bridges", publishedAt: at(3), summary: "All.", bodyHtml: text("Six.") });
    await aStory({ author: rosa, title: "A lamp", publishedAt: at(5), summary: "Bright.", bodyHtml: text("Light.") });
  });

  test("in the title come first, then at the head, then in the text; newest first in each", async () => {
    expect(await found("bridge")).toEqual(["Bridges", "The bridge", "A tag", "A walk"]);
    expect(await found("bridge", { sort: "newest" })).toEqual(["A walk", "Bridges", "A tag", "The bridge"]);
  });

  test("in quotes are looked for to the letter", async () => {
    expect(await found('"bridge"')).toEqual(["The bridge", "A tag", "A walk"]);
    expect(await found('"the bridge"')).toEqual(["The bridge", "A walk"]);
    expect(await found('"bridge the"')).toEqual([]);
  });

  test("with a minus are left out, alone too", async () => {
    expect(await found("bridge -walk")).toEqual(["Bridges", "The bridge", "A tag"]);
    expect(await found('bridge -"past the"')).toEqual(["Bridges", "The bridge", "A tag"]);
    expect(await found("-bridge")).toEqual(["A lamp"]);
  });

  test("of several all are looked for, in any of its parts", async () => {
    expect(await found("walk past")).toEqual(["A walk"]);
    expect(await found("lamp bridge")).toEqual([]);
    expect(await found("rosa lamp")).toEqual(["A lamp"]);
  });

  test("are found by accents or without, in capitals or not, in any script", async () => {
    await aStory({ author: rosa, title: "Zürich und Łódź", summary: "Straße" });
    await aStory({ author: rosa, title: "بئر مرسى اللوز", summary: "" });
    await aStory({ author: rosa, title: "ПРОТОКОЛ ЁЛКИ", summary: "" });
    await aStory({ author: rosa, title: "池の観察日記", summary: "" });
    for (const q of ["zurich", "ZÜRICH", "lodz", "strasse"]) expect(await found(q)).toEqual(["Zürich und Łódź"]);
    expect(await found("اللوز")).toEqual(["بئر مرسى اللوز"]);
    for (const q of ["протокол", "елки"]) expect(await found(q)).toEqual(["ПРОТОКОЛ ЁЛКИ"]);
    for (const q of ["観察", "池の観察"]) expect(await found(q)).toEqual(["池の観察日記"]);
    expect(await found("察観")).toEqual([]);
  });

  test("of a contributor's name find their stories, with a phrase too, and with another name not any more", async () => {
    const tom = await aMember({ penName: "Tom Ekwueme" });
    await aStory({ author: tom, title: "Trams" });
    for (const q of ["ekwueme", '"tom ekwueme"', "tom ekwueme", "tom trams"]) expect(await found(q)).toEqual(["Trams"]);
    expect(await found('"ekwueme tom"')).toEqual([]);
    await db.member.update({ where: { id: tom.id }, data: { penName: "Timetable" } });
    expect(await found("ekwueme")).toEqual([]);
    expect(await found("timetable")).toEqual(["Trams"]);
    expect(await found("-timetable trams")).toEqual([]);
  });
});

describe("a word that was mistyped", () => {
  beforeEach(async () => {
    await aStory({ author: rosa, title: "A journalist is missing", publishedAt: at(1) });
  });

  test("is put right where nothing has it, and it is said", async () => {
    const answer = await searchStories(query("journlist missing"));
    expect(answer).toMatchObject({ shownFor: "journalist missing", stories: [{ title: "A journalist is missing" }] });
    expect(answer.stories[0]?.found.title).toContainEqual({ text: "journalist", hit: true });
  });

  test("is taken as it is when asked for, in quotes, and where nothing is near", async () => {
    const nothing = { shownFor: null, meant: null, stories: [] };
    expect(await searchStories(query("journlist", { exactly: "1" }))).toMatchObject(nothing);
    expect(await searchStories(query('"journlist"'))).toMatchObject(nothing);
    expect(await searchStories(query("zeppelin"))).toMatchObject(nothing);
  });

  test("stays, with the other offered, where one story has it", async () => {
    await aStory({ author: rosa, title: "A note", bodyHtml: "<p>A journlist wrote this.</p>" });
    await aStory({ author: rosa, title: "Another journalist" });
    expect(await searchStories(query("journlist"))).toMatchObject({
      ...{ shownFor: null, meant: "journalist", stories: [{ title: "A note" }] },
    });
  });

  test("is not put right to what only a story has that is not public any more", async () => {
    await db.story.updateMany({ data: { state: "removed" } });
    expect(await searchStories(query("journlist"))).toMatchObject({ shownFor: null, meant: null, stories: [] });
  });
});

test("each filter leaves in what it says, and they go together", async () => {
  const tom = await aMember({ handle: "tom", penName: "Tom Two" });
  await aStory({
    author: rosa,
    title: "Bridge one",
    categorySlug: "local",
    publishedAt: new Date("2026-03-01T00:00:00Z"),
  });
  await aStory({
    ...{ author: tom, title: "Bridge two", categorySlug: "world", publishedAt: new Date("2026-03-02T23:59:59Z") },
    sources: [{ kind: "first-hand", label: "I was there", url: "" }],
  });
  const three = await aStory({ author: tom, title: "Bridge three", publishedAt: new Date("2026-03-03T12:00:00Z") });
  await db.story.update({ where: { id: three.id }, data: { originUrl: "https://blog.example/three" } });
  const [one, two, last] = ["Bridge one", "Bridge two", "Bridge three"];
  expect(await found("bridge")).toEqual([last, two, one]);
  expect(await found("bridge", { category: "world" })).toEqual([two]);
  for (const contributor of ["tom", "@tom", "Tom Two", "TOM TWO"])
    expect(await found("bridge", { contributor })).toEqual([last, two]);
  expect(await found("bridge", { contributor: "nobody" })).toEqual([]);
  expect(await found("bridge", { kind: "first-hand" })).toEqual([two]);
  expect(await found("bridge", { kind: "imported" })).toEqual([last]);
  expect(await found("bridge", { kind: "here" })).toEqual([two, one]);
  expect(await found("bridge", { from: "2026-03-02" })).toEqual([last, two]);
  expect(await found("bridge", { to: "2026-03-02" })).toEqual([two, one]);
  expect(await found("bridge", { from: "2026-03-02", to: "2026-03-02", contributor: "tom" })).toEqual([two]);
  expect(await found("bridge", { category: "world", contributor: "rosa-linden" })).toEqual([]);
  expect(await found("", { category: "world" })).toEqual([two]);
  expect(await found("", { contributor: "tom", sort: "newest" })).toEqual([last, two]);
});

test("a category is found by the address that it had before, too", async () => {
  const { id } = await aStory({ author: rosa, title: "Bridge one", categorySlug: "town" });
  await db.categoryMove.create({ data: { slug: "village", toSlug: "town" } });
  for (const category of ["town", "village"]) {
    expect(await found("bridge", { category })).toEqual(["Bridge one"]);
    expect((await storiesAsked({ category }, null)).stories.map((story) => story.id)).toEqual([id]);
  }
  expect((await searchPage({ q: "bridge", category: "village" }, "198.51.100.77")).typed.category).toBe("town");
  expect(await found("bridge", { category: "nosuch" })).toEqual([]);
});

test("by a verdict are found those that have it, as soon as it is published", async () => {
  const story = await aStory({ author: rosa, title: "Bridge one" });
  await aStory({ author: rosa, title: "Bridge two" });
  expect(await found("bridge", { verdict: "fact" })).toEqual([]);
  await aVerdict(story.id, "fact");
  expect(await found("bridge", { verdict: "fact" })).toEqual(["Bridge one"]);
  expect(await found("bridge", { verdict: "too_few" })).toEqual(["Bridge two"]);
  await db.storyVerdict.update({ where: { storyId: story.id }, data: { state: "disputed" } });
  expect(await found("bridge", { verdict: "fact" })).toEqual([]);
  expect(await found("bridge", { verdict: "disputed" })).toEqual(["Bridge one"]);
});

function aVerdict(storyId: string, state: "fact" | "disputed") {
  const row = { storyId, state, since: at(0), computed: state, computedReason: "", runId: "run", sides: {}, shown: {} };
  return db.storyVerdict.create({ data: row });
}

test("page by page each story comes once, in every order, also while others are published and go", async () => {
  for (let n = 0; n < 50; n += 1) {
    const inTitle = n % 3 === 0;
    await aStory({
      ...{ author: rosa, title: inTitle ? `Bridge ${n}` : `Walk ${n}`, publishedAt: at(Math.floor(n / 4)) },
      ...{ tags: n % 3 === 1 ? ["bridge"] : [], summary: "None." },
      bodyHtml: "<p>Over the bridge.</p>",
    });
  }
  for (const sort of ["relevance", "newest"] as const) {
    const titles: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const page = await searchStories(query("bridge", { sort }), after);
      titles.push(...page.stories.map(({ title }) => title));
      after = page.next;
      pages += 1;
      await aStory({ author: rosa, title: "Bridge of today", publishedAt: at(59) });
    } while (after);
    const old = titles.filter((title) => title !== "Bridge of today");
    expect(new Set(old).size).toBe(50);
    expect(old.length).toBe(50);
    expect(pages).toBe(3);
    if (sort === "relevance") expect(old.slice(0, 17).every((title) => title.startsWith("Bridge"))).toBe(true);
  }
  const page = await searchStories(query("brigde"));
  expect(page).toMatchObject({ shownFor: "bridge" });
  const second = await searchStories(query("brigde"), page.next);
  expect(second.stories[0]?.title).not.toBe(page.stories[0]?.title);
  expect(second).toMatchObject({ shownFor: "bridge" });
});

test("highlights are parts of the text, so nothing in a text becomes markup", async () => {
  await aStory({
    ...{ author: rosa, title: "Bridge <script>", summary: "Nothing of it." },
    bodyHtml: "<p>One &lt;img src=x onerror=alert(1)&gt; lamp over the river.</p>",
  });
  const { stories } = await searchStories(query("lamp script"));
  expect(stories[0]?.found).toEqual({
    title: [
      { text: "Bridge <", hit: false },
      { text: "script", hit: true },
      { text: ">", hit: false },
    ],
    text: [
      { text: "One <img src=x onerror=alert(1)> ", hit: false },
      { text: "lamp", hit: true },
      { text: " over the river.", hit: false },
    ],
  });
});

test.each([
  "the of and a",
  '"unbalanced',
  "a:*",
  ":*&|!()<->",
  "' OR 1=1 --",
  "\\",
  "'\\'':*",
  "!!!bridge",
  "bridge & | !",
  "t=bridge",
  "a\u0000b",
  "\ud800",
  "%_%",
  "😀",
  "a ".repeat(150),
  `${"x".repeat(299)}`,
  '"" "" -""',
  "-",
  "1e5 0x1F -5 3.14 a@b.example https://a.example/b?c=d#e",
  "ﷺ",
  "กขคงจฉชซ".repeat(20),
])("%j is answered, or refused in words", async (q) => {
  await aStory({ author: rosa, title: "Bridge", summary: "The of and a." });
  const answer = await searchStories(query(q)).catch((refusal) => refusal);
  if (answer instanceof Error)
    expect(answer).toMatchObject({ code: "invalid", message: expect.stringMatching(/^Type /) });
  else expect(answer.stories).toBeInstanceOf(Array);
});

test("what is too long is refused in words, and of too many words the first are looked for, which is said", async () => {
  expect(searchQuery.safeParse({ q: "x".repeat(10_000) }).error?.issues[0]?.message).toMatch(/at most 300 characters/);
  await aStory({ author: rosa, title: "One two three four five six seven eight nine ten eleven twelve" });
  const q = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
  expect(await searchStories(query(q))).toMatchObject({ leftOut: 2, stories: [{ title: expect.any(String) }] });
});

test("nothing asked for is refused in words", async () => {
  await expect(searchStories(query(" "))).rejects.toMatchObject({
    code: "invalid",
    message: "Type what you look for.",
  });
});
