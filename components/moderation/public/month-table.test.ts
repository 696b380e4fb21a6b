import { expect, test } from "vitest";
import { inTime, shareOf } from "@/components/moderation/public/month-table.tsx";

test.each([
  [0, "1 min"],
  [42, "42 min"],
  [60, "1 h"],
  [47 * 60, "47 h"],
  [72 * 60, "3 days"],
])("%i minutes are %s", (minutes, words) => {
  expect(inTime(minutes)).toBe(words);
});

test("a share needs something that it is a share of", () => {
  expect([shareOf(2, 50), shareOf(1, 0)]).toEqual(["2 (4 %)", "1"]);
});
