import { expect, test } from "vitest";
import { mentionsIn, mostMentions } from "./mentions.ts";

test.each([
  ["Ask @rosa-m.", ["rosa-m"]],
  ["@Rosa and (@ines), @rosa again", ["rosa", "ines"]],
  ["“@rosa”: @ines’s", ["rosa", "ines"]],
  ["a@rosa.example, write to me@rosa", []],
  ["https://social.example/@rosa https://x.example/?to=@rosa", []],
  ["@rosa@social.example", []],
  ["@rosa.example", []],
  ["@rosa-", ["rosa"]],
  ["@rosa_m @@rosa @ro @-rosa", []],
  [`@${"r".repeat(30)} @${"s".repeat(31)}`, ["r".repeat(30)]],
  ["", []],
])("%s", (text, handles) => {
  expect(mentionsIn(text)).toEqual(handles);
});

test("what goes beyond ten is text", () => {
  const many = Array.from({ length: 14 }, (_, n) => `member-${n}`);
  expect(mentionsIn(many.map((handle) => `@${handle}`).join(" "))).toEqual(many.slice(0, mostMentions));
});

test("many signs take no time", () => {
  expect(mentionsIn(`${"@".repeat(50_000)}${"@a-".repeat(20_000)}`)).toEqual([]);
});
