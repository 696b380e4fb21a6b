import { expect, test } from "vitest";
import { excerptAround, highlight, type Part } from "./highlight.ts";
import { nearestWord, stepsBetween } from "./nearest-word.ts";
import { readPlace, writePlace } from "./place.ts";
import { readQuery, writeQuery } from "./read-query.ts";
import { askFor, quoted, type Term } from "./tiers.ts";

const term = (words: string, more: Partial<Term> = {}): Term => ({
  words: words.split(" "),
  open: false,
  excluded: false,
  authors: [],
  ...more,
});
const shown = (parts: readonly Part[] | null) =>
  parts?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("") ?? null;

test.each([
  ["bridge closed", ["bridge", "closed"]],
  ['"the bridge" closed', ['"the bridge"', "closed"]],
  ["bridge -road -“Mill  Road”", ["bridge", "-road", '-"Mill  Road"']],
  ["e-mail", ["e-mail"]],
  ["– - -- ! :*&|()<>\\", []],
  ['an "open quote', ["an", "open", "quote"]],
  ['""', []],
  ["a\u0000b \ud800c", ["a", "b", "\ufffdc"]],
  ["„wasser“ «eau» 水", ['"wasser"', '"eau"', "水"]],
])("%j is read as %j", (typed, pieces) => {
  expect(readQuery(typed).map((piece) => writeQuery([piece]))).toEqual(pieces);
});

test("a word is looked for in the title, then at the head or in names, then anywhere; each story is in one of the three", () => {
  expect(askFor([term("bridge", { open: true, authors: ["m1"] })])).toEqual({
    tiers: [
      "('t=bridge':*)",
      "(('h=bridge':*) | 'a=m1') & !(('t=bridge':*))",
      "(('bridge':*) | 'a=m1') & !((('h=bridge':*) | 'a=m1'))",
    ],
    all: "(('bridge':*) | 'a=m1')",
    exact: null,
  });
});

test("that words stand one after the other is asked besides; what is left out goes into each question", () => {
  const { tiers, all, exact } = askFor([term("mill road"), term("bus", { excluded: true })]);
  expect(tiers[0]).toBe("('t=mill' & 't=road') & !(('bus'))");
  expect(all).toBe("(('mill' & 'road')) & !(('bus'))");
  expect(exact).toBe("('mill' <-> 'road')");
  expect(askFor([term("a b", { excluded: true })])).toMatchObject({ tiers: ["'='"], exact: "!('a' <-> 'b')" });
  expect(askFor([], "m1")).toMatchObject({ tiers: ["'=' & 'a=m1'"] });
});

test("no word can end its quotes", () => {
  expect(quoted("a'b\\c")).toBe("'a''b\\\\c'");
});

test("a place is read as it was written, and nothing else is one", () => {
  const place = { tier: 2, publishedAt: new Date("2026-03-01T10:00:00Z"), id: "0abc" };
  expect(readPlace(writePlace(place))).toEqual(place);
  for (const none of [null, undefined, "", "3-a-b", "1-a", "1--b", "1-A-b", "-1-a-b", "0-zzzzzzzzzz-a"])
    expect(readPlace(none)).toBeNull();
});

test.each([
  ["journlist", "journalist", 1],
  ["brigde", "bridge", 1],
  ["", "abc", 3],
  ["same", "same", 0],
  ["kitten", "sitting", 3],
])("from %s to %s it is %i steps", (from, to, steps) => {
  expect(stepsBetween(from, to)).toBe(steps);
  expect(stepsBetween(to, from)).toBe(steps);
});

test("the nearest word is taken, and none that is too far", () => {
  expect(nearestWord("journlist", ["journals", "journalist", "journalists"])).toBe("journalist");
  expect(nearestWord("brigde", ["bride", "bridge"])).toBe("bridge");
  expect(nearestWord("lamp", ["lantern", "ship"])).toBeNull();
  expect(nearestWord("lamp", [])).toBeNull();
});

test.each([
  ["The bridges of Zürich", [term("bridge", { open: true }), term("zurich")], "The [bridges] of [Zürich]"],
  ["Straße, STRASSE", [term("strasse")], "[Straße], [STRASSE]"],
  ["on Mill Road, not on a mill’s road", [term("mill road")], "on [Mill Road], not on a mill’s road"],
  ["<b>bridge</b> & co", [term("bridge")], "<b>[bridge]</b> & co"],
  ["田辺みづきの水", [term("田 辺")], "[田辺]みづきの水"],
  ["nothing here", [term("bridge")], "nothing here"],
  ["bus", [term("bus", { excluded: true })], "bus"],
  ["", [term("bus")], ""],
])("in %j what was looked for is marked", (text, terms, marked) => {
  expect(shown(highlight(text, terms))).toBe(marked);
});

test("an excerpt is cut where most of what was looked for stands together, between words", () => {
  const far = "Filler words of no interest stand here. ".repeat(20);
  const text = `A bridge alone. ${far}The bridge\n\nover the river was closed. ${far}`;
  const cut = shown(excerptAround(text, [term("bridge"), term("river")]));
  expect(cut).toContain("[bridge] over the [river] was closed.");
  expect(cut).toMatch(/^…\S.*\S…$/);
  expect(cut?.length).toBeLessThan(260);
  expect(excerptAround(text, [term("lamp")])).toBeNull();
  expect(shown(excerptAround(`${"😀".repeat(300)} lamp`, [term("lamp")]))).not.toMatch(
    /[\ud800-\udbff](?![\udc00-\udfff])/,
  );
});
