import { afterAll, beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { pathOf, searchParams } from "./paths.ts";
import { type Params, searchPage } from "./queries.ts";

beforeEach(async () => {
  await db.member.deleteMany();
  await aStory({ author: await aMember(), title: "The bridge" });
});
afterAll(closeDatabase);

let places = 0;
function searchBy(params: Params) {
  places += 1;
  return searchPage(params, `192.0.2.${places}`);
}

test("what was found, and nothing else", async () => {
  const { found, refusal, newest } = await searchBy({ q: "bridge", category: "", from: "", sort: "relevance" });
  expect(found?.stories).toMatchObject([{ title: "The bridge" }]);
  expect({ refusal, newest }).toEqual({ refusal: null, newest: [] });
});

test("the newest stories where nothing is asked and where nothing was found", async () => {
  for (const params of [{}, { q: "" }, { q: "zeppelin" }]) {
    const { refusal, newest } = await searchBy(params);
    expect({ refusal, titles: newest.map(({ title }) => title) }).toEqual({ refusal: null, titles: ["The bridge"] });
  }
});

test.each([
  [{ from: "yesterday" }, "from", /year-month-day/],
  [{ to: "2026-02-30" }, "to", /year-month-day/],
  [{ from: "0001-01-01" }, "from", /year-month-day/],
  [{ from: "2026-03-14", to: "2026-03-13" }, "to", /before the one/],
  [{ kind: "secret" }, "kind", /no such kind/],
  [{ verdict: "true" }, "verdict", /no such verdict/],
  [{ sort: "random" }, "sort", /relevance or newest/],
  [{ contributor: "x".repeat(61) }, "contributor", /too long/],
  [{ contributor: "a\u0000b" }, "contributor", /signs in it/],
  [{ category: "a\ud800" }, "category", /signs in it/],
  [{ q: "x".repeat(301) }, "q", /at most 300/],
  [{ q: "?!" }, "q", /only signs/],
])("%j is refused beside its field, and stays as it was typed", async (params, field, words) => {
  const { typed, found, refusal } = await searchBy({ q: "bridge", ...params });
  expect(typed).toEqual({ q: "bridge", ...params });
  expect(found).toBeNull();
  expect(refusal?.fields[field]).toMatch(words);
});

test("of a parameter that comes twice the first counts, of a cursor that is none nothing", async () => {
  const { found, typed } = await searchBy({ q: ["bridge", "lamp"], after: "nonsense" });
  expect(found?.stories).toHaveLength(1);
  expect(typed).toEqual({ q: "bridge" });
});

test("whoever searches more than five times a second is told when to go on", async () => {
  const searches = await Promise.all(Array.from({ length: 12 }, () => searchPage({ q: "bridge" }, "198.51.100.7")));
  const refused = searches.filter(({ refusal }) => refusal?.code === "too_many");
  expect(refused.length).toBeGreaterThanOrEqual(1);
  expect(refused[0]?.refusal?.message).toMatch(/too many searches for now. Try again in \d+ seconds?\./);
});

test("an address says what is asked and no more", () => {
  expect(searchParams({ q: "a b", category: undefined, kind: "here" })).toBe("q=a+b&kind=here");
  expect(pathOf({ q: "“a” & b" })).toBe("/search?q=%E2%80%9Ca%E2%80%9D+%26+b");
});
