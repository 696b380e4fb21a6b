import { describe, expect, it } from "vitest";
import { replaceSmileyCodes, SMILEYS } from "./smileys.ts";

it("there are the 22 of the classic toolbar, each with an emoji and codes of its own", () => {
  const names =
    "Question Razz Sad Evil Exclaim Smile Redface Biggrin Surprised Eek Confused Cool LOL Mad Twisted Rolleyes Wink Idea Arrow Neutral Cry";
  const codes = SMILEYS.flatMap((smiley) => smiley.codes);
  expect(SMILEYS.map((smiley) => smiley.name)).toEqual([...names.split(" "), "Mr. Green"]);
  expect(new Set(SMILEYS.map((smiley) => smiley.emoji)).size).toBe(22);
  expect(new Set(codes).size).toBe(codes.length);
});

it("every code stands for its emoji", () => {
  for (const { codes, emoji } of SMILEYS)
    for (const code of codes) expect(replaceSmileyCodes(`a ${code} b`)).toBe(`a ${emoji} b`);
});

describe("codes are replaced", () => {
  it.each([
    [":)", "🙂"],
    ["Hello :-)\n;) :lol:", "Hello 🙂\n😉 😂"],
    ["really :?: or :?", "really ❓ or 😕"],
    ["that is 8) today", "that is 😎 today"],
    ["(see page 2) 8) yes", "(see page 2) 😎 yes"],
  ])("%j", (text, expected) => expect(replaceSmileyCodes(text)).toBe(expected));
});

describe("and left alone", () => {
  it.each([
    ...["http://example.org", "https://example.org/:)", "10:30", "(see:)", "a:)b", "note:D", "C:P\\x", "word:lol:word"],
    ...["`a :) b`", "(see page 8) for that", "7) seven\n8) eight", ":)x", "std::(x)", "<:D>"],
  ])("%j", (text) => expect(replaceSmileyCodes(text)).toBe(text));
});
