import { expect, test } from "vitest";
import { arrange, type Sources } from "./front-page.ts";
import { hoursInWords, mostPicks, type Placing, whyNotEnd, whyNotPlace } from "./places.ts";

const newest = ["n1", "n2", "n3", "n4", "n5"];
const plain: Sources = { lead: null, picks: [], popular: [], newest };
const viewed = (id: string, hasPicture: boolean, doubted = false) => ({ id, hasPicture, doubted });

// What there is, and what stands where: the lead, the picks, what is just in.
const pages: [string, Partial<Sources>, string | null, string[], string[]][] = [
  ["nothing at all", { newest: [] }, null, [], []],
  ["only new stories", {}, "n1", [], ["n2", "n3", "n4", "n5"]],
  ["the most viewed has a picture", { popular: [viewed("v", true)] }, "v", [], ["n1", "n2", "n3", "n4"]],
  ["the most viewed has none", { popular: [viewed("v", false), viewed("w", true)] }, "w", [], ["n1", "n2", "n3", "n4"]],
  [
    "the most viewed is no fact",
    { popular: [viewed("v", true, true), viewed("w", true)] },
    "w",
    [],
    newest.slice(0, 4),
  ],
  ["none that is viewed has one", { popular: [viewed("v", false)] }, "n1", [], ["n2", "n3", "n4", "n5"]],
  ["an editor's lead", { lead: "e", popular: [viewed("v", true)] }, "e", [], ["n1", "n2", "n3", "n4"]],
  ["two picks", { picks: ["p", "q"] }, "n1", ["p", "q"], ["n2", "n3"]],
  ["six picks", { picks: ["p", "q", "r", "s", "t", "u"] }, "n1", ["p", "q", "r", "s"], []],
  ["a pick that leads", { lead: "q", picks: ["p", "q", "r", "s", "t"] }, "q", ["p", "r", "s", "t"], []],
  ["a pick that is new", { picks: ["n2"] }, "n1", ["n2"], ["n3", "n4", "n5"]],
];

test.each(pages)("the front page with %s", (_, sources, lead, picks, fresh) => {
  expect(arrange({ ...plain, ...sources })).toEqual({ lead, picks, fresh });
});

const free: Placing = { slot: "pick", published: true, own: false, alone: false, standing: [], picks: 0 };

test.each<[string, Partial<Placing>, RegExp | null]>([
  ["a published story", {}, null],
  ["one that is not", { published: false }, /published/],
  ["one's own", { own: true }, /another editor/],
  ["one's own, where there is nobody else", { own: true, alone: true }, null],
  ["a pick that is one", { standing: ["pick"] }, /already/],
  ["the lead, as a pick too", { standing: ["lead"] }, null],
  ["a pick, as the lead too", { slot: "lead", standing: ["pick"] }, null],
  ["the lead that leads", { slot: "lead", standing: ["lead"] }, /already/],
  ["a demoted one, as the lead", { slot: "lead", standing: ["demote"] }, /demoted/],
  ["a pick, to demote it", { slot: "demote", standing: ["pick", "lead"] }, null],
  ["a demoted one, to demote it", { slot: "demote", standing: ["demote"] }, /already/],
  ["the eighth pick", { picks: mostPicks - 1 }, null],
  ["the ninth pick", { picks: mostPicks }, /Take one off/],
  ["a lead beside eight picks", { slot: "lead", picks: mostPicks }, null],
])("places %s", (_, placing, sentence) => {
  const why = whyNotPlace({ ...free, ...placing });
  if (sentence) expect(why).toMatch(sentence);
  else expect(why).toBeNull();
});

test("nobody ends the demotion of their own story while there is another editor", () => {
  expect(whyNotEnd({ slot: "demote", own: true, alone: false })).toMatch(/another editor/);
  expect(whyNotEnd({ slot: "demote", own: true, alone: true })).toBeNull();
  expect(whyNotEnd({ slot: "pick", own: true, alone: false })).toBeNull();
  expect(whyNotEnd({ slot: "demote", own: false, alone: false })).toBeNull();
});

test("lengths in words", () => {
  expect([6, 24, 48, 168].map(hoursInWords)).toEqual(["6 hours", "24 hours", "2 days", "7 days"]);
});
