import { expect, test } from "vitest";
import { areaUnderCurve } from "./foretold.ts";
import { defaults } from "./parameters.ts";
import { rule, wilsonLower } from "./rule.ts";

test.each([
  [[4, 4], [20, 20], "too_few", "few_votes_on_a_side"],
  [[9, 10], [8, 10], "fact", "both_sides_say_fact"],
  [[1, 10], [2, 10], "fiction", "both_sides_say_fiction"],
  [[9, 10], [2, 10], "disputed", "the_sides_differ"],
  [[5, 10], [6, 10], "open", "no_clear_answer"],
  // Enough agreement, but one side's lower bound is too low.
  [[18, 20], [2.8, 5], "open", "no_clear_answer"],
] as const)("side A %j and side B %j of so many: %s", ([sumA, nA], [sumB, nB], state, reason) => {
  const counts = { a: { n: nA, sum: sumA }, b: { n: nB, sum: sumB } };
  expect(rule(counts, defaults)).toMatchObject({ state, reason });
});

test("the lower bound of a share is Wilson's", () => {
  expect(wilsonLower({ n: 10, sum: 8 }, 1.96)).toBeCloseTo(0.4902, 4);
  expect(wilsonLower({ n: 0, sum: 0 }, 1.28)).toBe(0);
});

test.each([
  [[3, 4], [1, 2], 1],
  [[1, 2], [3, 4], 0],
  [[1, 2], [1, 2], 0.5],
  [[2], [1, 3], 0.5],
  [[], [1], 0.5],
])("the area under the curve of %j above %j is %d", (above, below, area) => {
  expect(areaUnderCurve(above, below)).toBe(area);
});
