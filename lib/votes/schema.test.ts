import { describe, expect, test } from "vitest";
import { ballotInput, castVoteInput, voteBody } from "./schema.ts";

function faults(input: unknown): Record<string, string> {
  const parsed = voteBody.safeParse(input);
  return Object.fromEntries((parsed.error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
}

test("a vote needs only a choice", () => {
  expect(castVoteInput.parse({ storyId: "s", choice: "fact" })).toEqual({ storyId: "s", choice: "fact" });
});

test("what is empty in a form is none, what is left out is not mentioned", () => {
  const vote = voteBody.parse({ choice: "fiction", reason: "", note: "  ", sourceUrl: "" });
  expect(vote).toEqual({ choice: "fiction", reason: null, note: null, sourceUrl: null });
});

test("what nobody can see is none, and what no database stores is left out", () => {
  expect(voteBody.parse({ choice: "fact", note: " \u200b\u2060 ", sourceUrl: "\0" })).toEqual({
    ...{ choice: "fact", note: null, sourceUrl: null },
  });
  const given = voteBody.parse({ choice: "fact", note: "a\0b\ud800", sourceUrl: "https://example.org/\0a" });
  expect(given).toMatchObject({ note: "ab\ufffd", sourceUrl: "https://example.org/a" });
  expect(ballotInput.safeParse({ storyId: "s\0", choice: "fact" }).success).toBe(false);
});

test("a note of several lines is the same with and without JavaScript", () => {
  const [plain, scripted] = ["One.\r\nTwo.", "One.\nTwo."].map((note) => voteBody.parse({ choice: "fact", note }).note);
  expect(plain).toBe(scripted);
});

describe("what is refused, beside its field", () => {
  test.each([
    [{}, { choice: "Choose Fact, Fiction or Unsure." }],
    [{ choice: "maybe" }, { choice: "Choose Fact, Fiction or Unsure." }],
    [{ choice: "fact", reason: "because" }, { reason: "Choose a reason from the list." }],
    [{ choice: "fact", reason: "satire" }, { reason: "That reason speaks for Fiction. Choose one for Fact, or none." }],
    [{ choice: "fact", note: "x".repeat(501) }, { note: "Shorten your note to 500 characters." }],
    [{ choice: "fact", note: 7 }, { note: "The note is text." }],
  ])("%j", (input, expected) => {
    expect(faults(input)).toEqual(expected);
  });
});

test.each(["javascript:alert(1)", "ftp://example.org", "example.org", "https://", "https://a:b@example.org"])(
  "%s is no source",
  (sourceUrl) => {
    const sentence = "Give the full web address of the source, beginning with https://.";
    expect(faults({ choice: "fact", sourceUrl })).toEqual({ sourceUrl: sentence });
  },
);

test("five hundred characters are counted as readers count them", () => {
  expect(faults({ choice: "fact", note: "🙂".repeat(500) })).toEqual({});
});

test("a ballot may say withdraw, whatever else the form holds", () => {
  expect(ballotInput.parse({ storyId: "s", choice: "withdraw", note: "x", reason: "nonsense" })).toEqual({
    storyId: "s",
    choice: "withdraw",
  });
});

test("a ballot's fault stands beside its field too", () => {
  const issues = ballotInput.safeParse({ storyId: "s", choice: "fact", sourceUrl: "x" }).error?.issues;
  expect(issues?.map(({ path }) => path)).toEqual([["sourceUrl"]]);
});

test("a form that did not know the vote leaves its empty fields out, one that showed it empties them", () => {
  const form = { storyId: "s", choice: "fact", reason: "", note: "", sourceUrl: "" };
  expect(ballotInput.parse(form)).toEqual({ storyId: "s", choice: "fact" });
  expect(ballotInput.parse({ ...form, cents: "shown" })).toEqual({
    ...form,
    reason: null,
    note: null,
    sourceUrl: null,
    named: false,
  });
});

test("a ballot without a choice says what to do", () => {
  const issues = ballotInput.safeParse({ storyId: "s" }).error?.issues;
  expect(issues?.map(({ path, message }) => [path, message])).toEqual([
    [["choice"], "Choose Fact, Fiction or Unsure."],
  ]);
});
