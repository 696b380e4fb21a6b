import { expect, test } from "vitest";
import { isStorageKey, storageKey } from "./storage.ts";

test.each(["a", "0abc/480.webp", "a/b/c.d_e-f", "abc/fallback.jpg"])("%j may name an object", (key) => {
  expect(isStorageKey(key)).toBe(true);
});

test.each([
  "",
  "/",
  "/a",
  "a/",
  "a//b",
  "..",
  "../a",
  "a/../b",
  "a/..",
  "a..b",
  ".incoming/x",
  "a/.hidden",
  "A",
  "a\\b",
  "a b",
  "a\0b",
  "a%2e",
  "ä",
  "c:/x",
  "a\n",
  `a${"b".repeat(200)}`,
])("%j is refused", (key) => {
  expect(isStorageKey(key)).toBe(false);
  expect(() => storageKey(key)).toThrow(RangeError);
});
