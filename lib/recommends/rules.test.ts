import { expect, test } from "vitest";
import { followersDay, followerWords, newsHour, recommendWords } from "./rules.ts";

test("counts in words", () => {
  expect([0, 1, 2].map((count) => recommendWords(count))).toEqual([
    "Nobody has recommended this yet",
    "1 member recommends this",
    "2 members recommend this",
  ]);
  expect([followerWords(0), followerWords(1), followerWords(1200, "1,200")]).toEqual([
    "0 followers",
    "1 follower",
    "1,200 followers",
  ]);
});

test("news are told by the hour, followers by the day (UTC)", () => {
  expect(newsHour(new Date("2026-12-01T10:59:59.999Z"))).toEqual(new Date("2026-12-01T10:00:00Z"));
  expect(newsHour(new Date("2026-12-01T11:00:00Z"))).toEqual(new Date("2026-12-01T11:00:00Z"));
  expect(followersDay(new Date("2026-12-01T23:59:59Z"))).toBe("2026-12-01");
});
