import { expect, test } from "vitest";
import {
  type Candidate,
  closeEnough,
  closeness,
  closest,
  fewestReaders,
  keptOfOne,
  keptRelated,
  likeness,
  mostReaders,
  rarityAmong,
  weights,
} from "./closeness.ts";

const story = {
  id: "s",
  authorId: "rosa",
  category: "local",
  tags: ["water", "pipes"],
  words: ["well", "road", "iron"],
};
const other = (id: string, fields: Partial<Candidate> = {}): Candidate => ({
  ...{ id, authorId: id, category: null, tags: [], words: ["choir", "hall"], readers: 0 },
  ...fields,
});
const even = () => 1;

test.each<[string, Partial<Candidate>, number]>([
  ["nothing", {}, 0],
  ["the category", { category: "local" }, weights.category],
  ["a tag", { tags: ["water"] }, weights.tag],
  ["two tags and the category", { tags: ["pipes", "water"], category: "local" }, 2 * weights.tag + weights.category],
  ["all words", { words: story.words }, weights.words],
  ["four readers", { readers: fewestReaders - 1 }, 0],
  ["five readers", { readers: fewestReaders }, (weights.readers * fewestReaders) / mostReaders],
  ["very many readers", { readers: 10 * mostReaders }, weights.readers],
])("how close a story is that shares %s", (_, fields, points) => {
  expect(closeness(story, other("o", fields), even)).toBeCloseTo(points);
});

test("many tags count at most so much", () => {
  const tags = ["a", "b", "c", "d", "e"];
  expect(closeness({ ...story, tags }, other("o", { tags }), even)).toBe(weights.tagsAtMost);
});

test("no category is not the same category", () => {
  expect(closeness({ ...story, category: null }, other("o"), even)).toBe(0);
});

test("a rare word says more than one that all have", () => {
  const all = [
    other("a", { words: ["well", "road"] }),
    other("b", { words: ["road", "choir"] }),
    other("c", { words: ["road"] }),
  ];
  const rarity = rarityAmong(all);
  expect(rarity("road")).toBe(0);
  expect(rarity("well")).toBeGreaterThan(rarity("road"));
  const likenesses = all.map((each) => likeness(story, each, rarity));
  expect(likenesses[0]).toBeGreaterThan(0);
  expect(likenesses.slice(1)).toEqual([0, 0]);
  expect(likeness({ ...story, words: [] }, other("e", { words: [] }), rarity)).toBe(0);
});

test("the closest come first, not the story itself, none that is too far, few of one contributor", () => {
  const tags = ["water", "pipes"];
  const many = Array.from({ length: 4 }, (_, n) => other(`ines${n}`, { tags, authorId: "ines", category: "local" }));
  const found = closest(story, [
    other("far", { category: "local" }),
    other("s", { tags, words: story.words }),
    ...many,
    other("noor", { tags }),
    other("best", { tags, words: story.words, category: "local" }),
  ]);
  expect(found).toEqual(["best", "ines3", "ines2", "noor"]);
  expect(found.filter((id) => id.startsWith("ines"))).toHaveLength(keptOfOne);
  expect(weights.category).toBeLessThan(closeEnough);
});

test("no more are kept than a few", () => {
  const many = Array.from({ length: 20 }, (_, n) => other(`o${n}`, { tags: ["water", "pipes"] }));
  expect(closest(story, many)).toHaveLength(keptRelated);
});
