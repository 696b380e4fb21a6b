import { expect, test } from "vitest";
import { reuseLines } from "./fields.ts";
import { citation, reuseText } from "./reuse.ts";

test("every reuse line is a sentence", () => {
  for (const line of reuseLines) expect(reuseText[line].sentence).toMatch(/^[A-Z].*\.$/);
});

test("a citation says who, what, where, when and the address", () => {
  const publishedAt = new Date("2026-11-23T23:30:00Z");
  const url = "https://example.org/stories/bridge-1";
  expect(citation({ penName: "Rosa", title: "Bridge", siteName: "Firsthand", publishedAt, url })).toBe(
    "Rosa, “Bridge”, Firsthand, 23 November 2026, https://example.org/stories/bridge-1",
  );
});
