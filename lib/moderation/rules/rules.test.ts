import { expect, test } from "vitest";
import { whyNotAnswer } from "./appeals.ts";
import { caseWeight, reportWeight } from "./weights.ts";

const rounded = (weight: number) => Math.round(weight * 100) / 100;

test("a report weighs what its reporter's earlier ones were worth", () => {
  const of = (upheld: number, dismissed: number, isNew = false) => rounded(reportWeight({ upheld, dismissed, isNew }));
  expect([of(0, 0), of(8, 0), of(0, 8), of(3, 3)]).toEqual([1, 1.8, 0.2, 1]);
  expect([of(0, 0, true), reportWeight(null)]).toEqual([0.5, 0.5]);
});

test("many reports at once weigh far less than as many cases", () => {
  expect(caseWeight([])).toBe(0);
  expect(rounded(caseWeight([1]))).toBe(1);
  expect(rounded(caseWeight([0.5, 1]))).toBe(1.25);
  expect(rounded(caseWeight(Array(1000).fill(1)))).toBe(7.49);
});

test("somebody else answers an appeal; where there is nobody else, the decider after a day", () => {
  const hour = 60 * 60 * 1000;
  const answer = (isDecider: boolean, others: number, age: number) =>
    whyNotAnswer({ isDecider, isConcerned: false, others }, age);
  expect(answer(false, 0, 0)).toBeNull();
  expect(answer(true, 1, 100 * hour)).toContain("somebody else");
  expect(answer(true, 0, 23 * hour)).toContain("a day after");
  expect(answer(true, 0, 24 * hour)).toBeNull();
  expect(whyNotAnswer({ isDecider: false, isConcerned: true, others: 3 }, 0)).toContain("concerns you");
});
