import { expect, test } from "vitest";
import { draftContent, publishable } from "./schema.ts";

const whole = draftContent.parse({ title: "Bridge", bodyHtml: "<p>Closed.</p>", categorySlug: "local" });
const today = "2026-11-23";

function faultsOf(fields: object): Record<string, string> {
  const parsed = publishable(today).safeParse({ ...whole, ...fields });
  return Object.fromEntries((parsed.error?.issues ?? []).map((issue) => [issue.path.join("."), issue.message]));
}

test("a title, a body and a category are enough", () => {
  expect(faultsOf({})).toEqual({});
});

test.each([
  ["title", { title: " \n " }, "Give your story a title."],
  ["title", { title: "x".repeat(161) }, "The title is too long: at most 160 characters fit."],
  ["summary", { summary: "x".repeat(301) }, "The summary is too long: at most 300 characters fit."],
  ["categorySlug", { categorySlug: "" }, "Choose a category."],
  ["tags", { tags: ["a", "b", "c", "d", "e", "f"] }, "A story has at most 5 tags; these are 6. Leave some out."],
  ["place", { place: "x".repeat(101) }, "The place is too long: at most 100 characters fit."],
  ["happenedOn", { happenedOn: "2026-11-24" }, "This day has not come yet."],
  ["happenedOn", { happenedOn: "2026-02-30" }, "Give the day as year-month-day, such as 2026-03-14."],
  ["happenedOn", { happenedTime: "14:30" }, "Say on which day that was."],
  [
    "happenedTime",
    { happenedOn: "2026-01-02", happenedTime: "25:00" },
    "Give the time as hours and minutes, such as 14:30.",
  ],
  ["note", { material: true }, "Say what was wrong, and what is right: a material correction needs a note."],
  ["happenedOn", { happenedOn: "yesterday" }, "Give the day as year-month-day, such as 2026-03-14."],
  [
    "sources.0.label",
    { sources: [{ kind: "media", label: "", url: "https://example.org" }] },
    "Say what this source is.",
  ],
  [
    "sources.0.url",
    { sources: [{ kind: "media", label: "Film", url: "javascript:alert(1)" }] },
    "Give the whole address, beginning with https://.",
  ],
])("%s: %o is refused in a sentence", (field, fields, sentence) => {
  expect(faultsOf(fields)).toEqual({ [field]: sentence });
});

test("lines lose control characters and those that turn the direction of writing", () => {
  const { title } = publishable(today).parse({ ...whole, title: "A\u202e\u0000b\n c " });
  expect(title).toBe("A b c");
});

test("a draft takes what cannot be published yet", () => {
  expect(() => draftContent.parse({ title: "x".repeat(400), happenedOn: "soon", tags: ["a b", "!"] })).not.toThrow();
  expect(draftContent.parse({ aiUse: "?", reuse: "?" })).toMatchObject({ aiUse: "none", reuse: "all-rights-reserved" });
});
