import { describe, expect, it } from "vitest";
import { countWords, excerpt, readingMinutes, textDirection, toPlainText } from "./plain-text.ts";

it("plain text keeps blocks, items and cells apart", () => {
  const html =
    "<h2>A</h2><p>b<br>c</p><ul><li>d</li><li>e</li></ul><table><tbody><tr><td>f</td><td>g</td></tr></tbody></table>";
  expect(toPlainText(html)).toBe("A\n\nb\nc\n\nd\n\ne\n\nf\tg");
});

describe("words", () => {
  it.each([
    ["", 0],
    ["— … !", 0],
    ["It isn’t re-used, is it?", 5],
    ["3.5 per cent", 3],
    ["нет воды", 2],
    ["今日は雨です", 3],
  ])("%j has %i", (text, words) => expect(countWords(text)).toBe(words));

  it("are read at 230 a minute, in a minute at least", () => {
    expect([0, 230, 600, 2300].map(readingMinutes)).toEqual([1, 1, 3, 10]);
  });
});

describe("excerpts", () => {
  it.each([
    ["short", 10, "short"],
    ["one two three", 7, "one two…"],
    ["one two, three", 9, "one two…"],
    ["one\n\ntwo", 20, "one two"],
    ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 24, "👩‍👩‍👧‍👦👩‍👩‍👧‍👦…"],
    ["a\u202Eb", 9, "a\u202Eb\u202C"],
  ])("%j in %i", (text, longest, expected) => expect(excerpt(text, longest)).toBe(expected));
});

it.each([
  ["Hello مرحبا", "ltr"],
  ["123 — مرحبا", "rtl"],
  ["שלום", "rtl"],
  ["…", "ltr"],
] as const)("%j is written %s", (text, direction) => expect(textDirection(text)).toBe(direction));
