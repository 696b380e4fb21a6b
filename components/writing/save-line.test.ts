import { expect, test } from "vitest";
import { lineOf } from "@/components/writing/save-line.tsx";

const at = new Date(2026, 10, 23, 14, 2);

test.each([
  [{ kind: "clean" } as const, "Saved 14:02"],
  [{ kind: "changed" } as const, "Not saved yet"],
  [{ kind: "saving" } as const, "Saving…"],
  [{ kind: "saved", at } as const, "Saved 14:02"],
  [{ kind: "unsaved", kept: true, sentence: "" } as const, "Offline: kept in this browser"],
  [
    { kind: "unsaved", kept: true, sentence: "Too many." } as const,
    "Could not save: Too many. It is kept in this browser; trying again.",
  ],
  [{ kind: "conflict", sentence: "Saved elsewhere." } as const, "Saved elsewhere."],
])("%o is told as %j", (news, text) => {
  expect(lineOf(news, at).text).toBe(text);
});
