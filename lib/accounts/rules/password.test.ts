import { describe, expect, test } from "vitest";
import { isCommon, passwordFault, tidyPassword } from "./password.ts";

const owner = { penName: "Ada Quill", email: "ada.quill@example.org", siteName: "Firsthand" };

test.each([
  "winds over the estuary",
  "Tr0ubador&3x",
  "correct-horse-battery",
  "a b c d e f g h",
  "пароль из слов",
  "x7!kqpz4wm",
  "é".repeat(3) + "word-of-ten".repeat(20),
])("takes %j", (password) => {
  expect(passwordFault(password, owner)).toBeNull();
});

test.each([
  ["", "Choose a password"],
  ["tiny words", null],
  ["nine-char", "at least 10"],
  ["w".repeat(257), "at most 256"],
  ["1234567890", "Many people"],
  ["Password123", "Many people"],
  ["passw0rd2026!", "Many people"],
  ["qwertyuiop", "Many people"],
  ["1q2w3e4r5t", "Many people"],
  ["aaaaaaaaaaaa", "Many people"],
  ["abababababab", "Many people"],
  ["abcdefghijkl", "Many people"],
  ["zyxwvutsrqpo", "Many people"],
  ["1234567890qwertyuiop", "Many people"],
  ["passwordpassword", "Many people"],
  ["iloveyou2026", "Many people"],
  ["ada.quill@example.org", "not your name"],
  ["Ada Quill 99", "not your name"],
  ["adaquill2026", "not your name"],
  ["firsthand2026", "not your name"],
])("judges %j: %j", (password, sentence) => {
  const fault = passwordFault(password, owner);
  if (sentence === null) expect(fault).toBeNull();
  else expect(fault).toContain(sentence);
});

test("128 characters and more are fine", () => {
  const long = "the lighthouse keeper counts ships ".repeat(7);
  expect(passwordFault(long, owner)).toBeNull();
});

test("one password, whatever keyboard typed it", () => {
  expect(tidyPassword("cafe\u0301 au lait")).toBe(tidyPassword("caf\u00E9 au lait"));
});

describe("well-known rules", () => {
  test.each(["letmein!!!!!", "1212121212", "0987654321", "asdfghjkl12", "dragon1987!"])("%s is common", (password) => {
    expect(isCommon(password)).toBe(true);
  });
});
