import { expect, test } from "vitest";
import { trustOf } from "./trust.ts";

const at = new Date("2026-11-25T12:00:00Z");
const daysAgo = (days: number) => new Date(at.getTime() - days * 86_400_000);

test.each([
  [1, 10, true, 0],
  [3, 2, true, 0],
  [3, 3, true, 1],
  [29, 50, true, 1],
  [30, 20, true, 2],
  [400, 1000, true, 2],
  [30, 20, false, 0],
])("after %i days with %i accepted comments (verified: %s) trust is %i", (days, acceptedComments, verified, trust) => {
  expect(trustOf({ verified, joinedAt: daysAgo(days), acceptedComments, acceptedStories: 0 }, at)).toBe(trust);
});

test("a story counts as three comments, and who keeps the house is trusted", () => {
  const record = { verified: true, joinedAt: daysAgo(4), acceptedComments: 0, acceptedStories: 1 };
  expect([trustOf(record, at), trustOf(record, at, true)]).toEqual([1, 3]);
});
