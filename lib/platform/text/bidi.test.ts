import { describe, expect, it } from "vitest";
import { balanceBidi, balanceBidiAcross, withoutBidi } from "./bidi.ts";
import { isBlank, oneLine } from "./clean.ts";

describe("bidirectional controls", () => {
  it.each([
    ["plain", "plain"],
    ["a\u202Eb", "a\u202Eb\u202C"],
    ["\u2067\u202Ea\u2069b", "\u2067\u202Ea\u202C\u2069b"],
    ["\u202A\u2066a\u202Cb", "\u202A\u2066ab\u2069\u202C"],
    ["a\u202C\u2069b", "ab"],
    ["\u2067a\u2069", "\u2067a\u2069"],
  ])("are balanced: %j", (text, expected) => {
    expect(balanceBidi(text)).toBe(expected);
    expect(balanceBidi(expected)).toBe(expected);
  });

  it("may be closed in a later piece", () => {
    expect(balanceBidiAcross(["\u2067a", "b\u2069\u2069", "\u202Ec"])).toEqual(["\u2067a", "b\u2069", "\u202Ec\u202C"]);
  });

  it("nest only so deep", () => {
    expect(balanceBidi("\u202E".repeat(1000)).length).toBe(80);
    expect(withoutBidi("a\u202Eb\u2069")).toBe("ab");
  });
});

it("one line has no breaks, controls or half characters", () => {
  expect(oneLine(" a\n\u202Eb\u0007 ", 10)).toBe("a b");
  expect(oneLine("😀😀😀", 2)).toBe("😀😀");
});

it.each(["", " \n", "\u00a0\u200b", "\ufeff\u2066"])("%j is blank", (text) => expect(isBlank(text)).toBe(true));
