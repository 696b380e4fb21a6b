import { expect, test } from "vitest";
import { replaceLatest } from "./document.ts";

const document = "# Speed\n\n<!-- latest run -->\n\nold\n\n<!-- end of the latest run -->\n\nThe end.\n";

test("the latest run takes the place of the one before, and nothing else changes", () => {
  const once = replaceLatest(document, "new\n");
  expect(once).toBe(document.replace("old", "new"));
  expect(replaceLatest(once, "new")).toBe(once);
});

test("a document without a place for it is not touched", () => {
  expect(() => replaceLatest("# Speed\n", "new")).toThrow("to write between");
});
