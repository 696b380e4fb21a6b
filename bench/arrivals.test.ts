import { expect, test } from "vitest";
import { dueAt, dueBy } from "./arrivals.ts";

test("requests are due evenly", () => {
  expect([0, 1, 2, 200].map((place) => dueAt(place, 200))).toEqual([0, 5, 10, 1000]);
});

test("by now are due those whose moment has come, however late it is noticed", () => {
  expect([0, 4.9, 5, 12].map((now) => dueBy(now, 200, 1000))).toEqual([1, 1, 2, 3]);
});

test("none is due after the end of the stream", () => {
  expect(dueBy(1000, 200, 1000)).toBe(200);
  expect(dueBy(5000, 200, 1000)).toBe(200);
  expect(dueAt(199, 200)).toBeLessThan(1000);
});
