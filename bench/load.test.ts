import { expect, test } from "vitest";
import { median, rate } from "./load.ts";
import type { Result } from "./sender.ts";

const round = (answers: number): Result => ({ answers, ms: 1000, p50: 1, p95: 2, statuses: {}, first: [] });

test("of several rounds the middle one is told, with the range of all", () => {
  const middle = median([300, 100, 200].map(round));
  expect(rate(middle)).toBe(200);
  expect(middle.range).toEqual({ least: 100, most: 300 });
});

test("without a round nothing was measured", () => {
  expect(() => median([])).toThrow("Nothing was measured.");
});
