import { expect, test } from "vitest";
import { middle, percentile, sorted } from "./percentile.ts";

test("of a hundred values, p95 is the one above ninety-five others", () => {
  const values = sorted(Array.from({ length: 100 }, (_, n) => 100 - n));
  expect([0.5, 0.95, 0.99, 1].map((share) => percentile(values, share))).toEqual([51, 96, 100, 100]);
});

test("of nothing every percentile is 0, of one value that one", () => {
  expect(percentile([], 0.99)).toBe(0);
  expect(percentile([7], 0.01)).toBe(7);
});

test("the middle of three rounds is neither the best nor the worst", () => {
  expect(middle([30, 10, 20])).toBe(20);
});
