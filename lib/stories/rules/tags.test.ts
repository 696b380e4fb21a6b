import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseTag, readTags, tagFault } from "./tags.ts";

test.each([
  ["Water", "water"],
  ["#CleanWater", "cleanwater"],
  ["  clean   water ", "clean-water"],
  ["São_Paulo", "são-paulo"],
  ["C++", "c"],
  ["हिन्दी", "हिन्दी"],
  ["ＦＵＬＬ", "full"],
  ["--a--b--", "a-b"],
  ["!!!", ""],
])("%j → %j", (typed, tag) => {
  expect(normaliseTag(typed)).toBe(tag);
});

test("tags are parted by commas, semicolons and lines, each once", () => {
  expect(readTags("Water, water; bridge\nRiver，桥")).toEqual(["water", "bridge", "river", "桥"]);
  expect(readTags(" , ,")).toEqual([]);
});

test("a tag is its own tag, whatever was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
      const tag = normaliseTag(typed);
      expect(normaliseTag(tag)).toBe(tag);
      expect(tag).toMatch(/^(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)?$/u);
    }),
    { numRuns: 500 },
  );
});

test("tags read from a written list are the same tags", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 20 }), { maxLength: 8 }), (typed) => {
      const tags = readTags(typed.join(","));
      expect(readTags(tags.join(", "))).toEqual(tags);
    }),
  );
});

test("what is wrong with tags is said in a sentence", () => {
  expect(tagFault(["a", "b"])).toBeNull();
  expect(tagFault(["a", "b", "c", "d", "e", "f"])).toContain("at most 5 tags; these are 6");
  expect(tagFault(["x".repeat(31)])).toContain("longer than 30");
});
