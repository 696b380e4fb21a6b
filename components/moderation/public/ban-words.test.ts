import { expect, test } from "vitest";
import { banWords } from "@/components/moderation/public/ban-words.ts";

test("a ban says from what, and until when", () => {
  const until = new Date("2026-05-03T10:00:00Z");
  expect(banWords({ decisionId: "1", scopes: ["comment", "vote", "publish"], until })).toBe(
    "commenting, voting and publishing stories until 3 May 2026",
  );
  expect(banWords({ decisionId: "1", scopes: ["vote"], until: null })).toBe("voting for good");
});
