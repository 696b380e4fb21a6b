import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWords, type Piece } from "./compare-words.ts";

const told = (pieces: Piece[]) =>
  pieces.map(({ as, text }) => (as === "same" ? text : as === "added" ? `+[${text}]` : `-[${text}]`)).join("");

test.each([
  ["", "", ""],
  ["The same.", "The same.", "The same."],
  ["Nine of us asked.", "Eleven of us asked.", "-[Nine]+[Eleven] of us asked."],
  ["It rained.", "It rained all day.", "It rained+[ all day]."],
  ["red old bridge", "new blue bridge", "-[red old]+[new blue] bridge"],
  [
    "see this ⟨https://a.example/x⟩ now",
    "see this ⟨https://a.example/y⟩ now",
    "see this -[⟨https://a.example/x⟩]+[⟨https://a.example/y⟩] now",
  ],
  ["橋は月曜日に閉鎖された", "橋は火曜日に閉鎖された", "橋は-[月曜日]+[火曜日]に閉鎖された"],
  ["الجسر مغلق اليوم", "الجسر مفتوح اليوم", "الجسر -[مغلق]+[مفتوح] اليوم"],
])("%s → %s", (before, after, words) => {
  expect(told(compareWords(before, after))).toBe(words);
});

test("without what came it is the text before, without what went the text after", () => {
  const text = fc
    .array(fc.constantFrom("a", "bb", " ", " ", "c.", "⟨u⟩", "ü", "\n"), { maxLength: 40 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = compareWords(before, after);
      const without = (side: Piece["as"]) =>
        pieces
          .filter(({ as }) => as !== side)
          .map((piece) => piece.text)
          .join("");
      expect(without("added")).toBe(before);
      expect(without("removed")).toBe(after);
      expect(pieces.every((piece) => piece.text !== "")).toBe(true);
    }),
  );
});
