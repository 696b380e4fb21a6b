import { expect, test } from "vitest";
import { commentBody, voteCommentInput } from "./schema.ts";

const fault = (text: unknown) => commentBody.safeParse(text).error?.issues[0]?.message;

test.each([
  ["  iron \r\n\r\nand salt  ", "iron \n\nand salt"],
  ["a\0b", "ab"],
  ["\ud800x", "\ufffdx"],
  ["👍".repeat(5000), "👍".repeat(5000)],
])("what is typed is kept as it is meant", (typed, kept) => {
  expect(commentBody.parse(typed)).toBe(kept);
});

test.each([[""], ["   \n "], ["\u200b\u2060"], [undefined]])("nothing is not a comment", (typed) => {
  expect(fault(typed)).toBe("Write your comment first.");
});

test("one character too many is said", () => {
  expect(fault("a".repeat(5000))).toBeUndefined();
  expect(fault("a".repeat(6200))).toContain("1,200 too many");
});

test("a vote button names direction and comment", () => {
  const vote = (text: string) => voteCommentInput.safeParse({ vote: text }).data?.vote;
  expect(vote("up:abc")).toEqual({ commentId: "abc", value: 1 });
  expect(vote("down:abc")).toEqual({ commentId: "abc", value: -1 });
  expect(vote("none:abc")).toEqual({ commentId: "abc", value: 0 });
  expect(vote("sideways:abc")).toBeUndefined();
});
