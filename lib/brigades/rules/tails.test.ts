import { expect, test } from "vitest";
import { binomialTail, hypergeometricTail, log10Choose, surpriseOf } from "./tails.ts";

test.each([
  [10, 10, 0.5, 1 / 1024],
  [10, 0, 0.5, 1],
  [10, 11, 0.5, 0],
  [3, 2, 0.5, 0.5],
  [5, 1, 0.1, 1 - 0.9 ** 5],
  [12, 12, 0.05, 0.05 ** 12],
  [4, 2, 0, 0],
  [4, 2, 1, 1],
])("of %i, at least %i by chance %f each: %f", (n, k, p, expected) => {
  expect(binomialTail(n, k, p)).toBeCloseTo(expected, 12);
});

test.each([
  // Five cards of 52, all of one given suit of 13: C(13,5)/C(52,5).
  [52, 13, 5, 5, 1287 / 2598960],
  // Two drawn of four, two of them marked: both with 1/6, at least one with 5/6.
  [4, 2, 2, 2, 1 / 6],
  [4, 2, 2, 1, 5 / 6],
  [4, 2, 2, 0, 1],
  // Nine of ten are marked, so of five drawn at least four must be.
  [10, 9, 5, 4, 1],
  [10, 2, 3, 3, 0],
])("of %i, %i marked, %i drawn, at least %i marked: %f", (all, marked, drawn, k, expected) => {
  expect(hypergeometricTail(all, marked, drawn, k)).toBeCloseTo(expected, 12);
});

test("a surprise counts the noughts of a chance, up to its most", () => {
  expect([1, 0.1, 0.001, 1e-20, 0].map((chance) => surpriseOf(chance, 8))).toEqual([0, 1, 3, 8, 8]);
  expect(log10Choose(5, 2)).toBeCloseTo(1, 12);
});
