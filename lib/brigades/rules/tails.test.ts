import { expect, test } from "vitest";
import { betaBinomialTail, binomialTail, log10Choose, surpriseOf } from "./tails.ts";

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
  // Nothing is known: each number is as likely as the others.
  [3, 3, 1, 1, 1 / 4],
  [3, 2, 1, 1, 1 / 2],
  [3, 0, 1, 1, 1],
  [3, 4, 1, 1, 0],
  // Two draws from an urn of 2 and 1 that takes each back with one more of its kind: 2/3 · 3/4.
  [2, 2, 2, 1, 1 / 2],
  // Much is known: as with a chance of 0.3.
  [4, 4, 3e5, 7e5, 0.3 ** 4],
])("of %i, at least %i after %f to %f were seen: %f", (n, k, alike, unlike, expected) => {
  expect(betaBinomialTail(n, k, alike, unlike)).toBeCloseTo(expected, 6);
});

test("a surprise counts the noughts of a chance, up to its most", () => {
  expect([1, 0.1, 0.001, 1e-20, 0].map((chance) => surpriseOf(chance, 8))).toEqual([0, 1, 3, 8, 8]);
  expect(log10Choose(5, 2)).toBeCloseTo(1, 12);
});
