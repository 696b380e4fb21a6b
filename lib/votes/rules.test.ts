import { describe, expect, test } from "vitest";
import { countVoters, percentFact, readersSentence, reasonFits, tallyChange } from "./rules.ts";

describe("the reader percentage", () => {
  test.each([
    [{ fact: 0, fiction: 0, unsure: 0 }, 0, null],
    [{ fact: 1, fiction: 0, unsure: 0 }, 1, 100],
    [{ fact: 0, fiction: 0, unsure: 3 }, 3, 0],
    [{ fact: 130, fiction: 66, unsure: 18 }, 214, 61],
    [{ fact: 1, fiction: 2, unsure: 0 }, 3, 33],
    [{ fact: 1, fiction: 1, unsure: 0 }, 2, 50],
  ])("%j: %s voters, %s %%", (tally, voters, percent) => {
    expect(countVoters(tally)).toBe(voters);
    expect(percentFact(tally)).toBe(percent);
  });

  test("is told with the number of readers", () => {
    expect(readersSentence(1)).toBe("of 1 reader thinks this story is Fact");
    expect(readersSentence(1214)).toBe("of 1,214 readers think this story is Fact");
  });
});

test.each([
  [null, "fact", { fact: 1, fiction: 0, unsure: 0 }],
  ["fact", "fiction", { fact: -1, fiction: 1, unsure: 0 }],
  ["unsure", "unsure", { fact: 0, fiction: 0, unsure: 0 }],
  ["fiction", null, { fact: 0, fiction: -1, unsure: 0 }],
] as const)("from %s to %s the tally changes by %j", (from, to, change) => {
  expect(tallyChange(from, to)).toEqual(change);
});

test("a reason speaks for one choice", () => {
  expect(reasonFits("first-hand", "fact")).toBe(true);
  expect(reasonFits("first-hand", "fiction")).toBe(false);
  expect(reasonFits("satire", "fiction")).toBe(true);
});
