import { expect, test } from "vitest";
import { meterParts } from "@/components/ui/meter-parts.ts";
import { shareWords } from "@/components/votes/share-words.ts";

const tally = { fact: 613, fiction: 300, unsure: 301 };

test.each([
  ["panel", "of 1,214 readers think this story is Fact"],
  ["line", "of 1,214 readers think this story is Fact."],
  ["strip", "of 1,214 readers: Fact"],
] as const)("%s", (look, words) => {
  expect(shareWords(tally, look)).toEqual({ percent: "50 %", words });
});

test("before the first vote there is no percentage", () => {
  const none = { fact: 0, fiction: 0, unsure: 0 };
  expect(shareWords(none, "strip")).toEqual({ percent: null, words: "No votes yet. Be the first." });
  expect(meterParts(none).cuts).toEqual([0, 0]);
});

test("one reader is one", () => {
  expect(shareWords({ fact: 0, fiction: 1, unsure: 0 }, "strip")).toEqual({
    percent: "0 %",
    words: "of 1 reader: Fact",
  });
});

test("the parts of a meter fill it in the order Fact, Unsure, Fiction", () => {
  const { label, parts, cuts } = meterParts({ fact: 5, unsure: 1, fiction: 4 });
  expect(label).toBe("5 Fact, 1 Unsure, 4 Fiction");
  expect(parts).toEqual({ fact: { x: 0, width: 50 }, unsure: { x: 50, width: 10 }, fiction: { x: 60, width: 40 } });
  expect(cuts).toEqual([50, 60]);
});
