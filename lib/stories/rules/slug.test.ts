import fc from "fast-check";
import { expect, test } from "vitest";
import { slugOf } from "./slug.ts";

test.each([
  ["The bridge is closed", "the-bridge-is-closed"],
  ["  Crème brûlée: 5 € a spoon!  ", "creme-brulee-5-a-spoon"],
  ["Straße, Łódź, Ærø & Þór", "strasse-lodz-aero-and-thor"],
  ["Don’t look up", "dont-look-up"],
  ["ﬁnal ＷＯＲＤ", "final-word"],
  ["Москва", "story"],
  ["---", "story"],
  ["", "story"],
  ["мир 2026", "2026"],
])("%j → %j", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("a long title is cut between words", () => {
  const slug = slugOf("word ".repeat(40));
  expect(slug).toBe("word-word-word-word-word-word-word-word-word-word-word-word-word-word-word-word");
  expect(slug.length).toBeLessThanOrEqual(80);
});

test("whatever the title, the slug fits an address and is its own slug", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
      const slug = slugOf(title);
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(80);
      expect(slugOf(slug)).toBe(slug);
    }),
  );
});
