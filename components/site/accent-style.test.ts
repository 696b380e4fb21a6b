import { expect, test } from "vitest";
import { accentStyle } from "./accent-style.ts";

const style = (accentLight: string, accentDark: string) => accentStyle({ accentLight, accentDark });

test("where nothing is chosen there is no style sheet", () => {
  expect(style("", "")).toBe("");
});

test("one that is chosen for the light leaves the dark as it is, and print too", () => {
  const sheet = style("#0b5fa5", "");
  expect(sheet).toContain("@media screen{:root{--accent:#0b5fa5;");
  expect(sheet).toContain("@media screen and (prefers-color-scheme:dark){:root{--accent:#ff8a6b;");
});

test("one that is chosen for the dark alone touches nothing else", () => {
  expect(style("", "#7fb8ee")).toMatch(/^@media screen and \(prefers-color-scheme:dark\)\{:root\{--accent:#7fb8ee;/);
});
