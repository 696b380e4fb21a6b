import { expect, test } from "vitest";
import { versionWithoutDraft, wouldOverwrite } from "./versions.ts";

const stored = { version: 4, tab: "one" };

test.each([
  ["goes on from what is stored", { version: 4, tab: "two" }, false],
  ["was begun before the other tab saved", { version: 3, tab: "two" }, true],
  ["comes from the tab that saved last: an answer was lost", { version: 3, tab: "one" }, false],
  ["names a version that never was", { version: 9, tab: "two" }, true],
])("a save that %s", (_, save, overwrites) => {
  expect(wouldOverwrite(save, stored)).toBe(overwrites);
});

test("without a draft, no tab is the one that saved last", () => {
  expect(wouldOverwrite({ version: 0, tab: "" }, { version: 100_000, tab: "" })).toBe(true);
});

test("versions of a later revision are always higher", () => {
  expect(versionWithoutDraft(0)).toBe(0);
  expect(versionWithoutDraft(2)).toBeGreaterThan(versionWithoutDraft(1) + 90_000);
});
