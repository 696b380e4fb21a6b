import { expect, test } from "vitest";
import { draftContent, writingForm } from "../schema.ts";
import { contentOfForm } from "./form.ts";

test("an empty form is an empty draft", () => {
  expect(draftContent.parse(contentOfForm({}))).toEqual(draftContent.parse({}));
});

test("rows of sources are put together, empty ones left out", () => {
  const form = {
    ...{ source2Kind: "media", source2Label: "", source2Url: "https://example.org/film" },
    ...{ source0Kind: "document", source0Label: "The minutes", source0Url: "https://example.org/minutes" },
    ...{ source1Kind: "official", source1Label: " ", source1Url: "" },
  };
  expect(contentOfForm(form).sources).toEqual([
    { kind: "document", label: "The minutes", url: "https://example.org/minutes" },
    { kind: "media", label: "", url: "https://example.org/film" },
  ]);
});

test("the plain form's Markdown is told from the editor's HTML, its lines ended as on every system", () => {
  expect(contentOfForm({ bodyMarkdown: "a\r\n\r\nb" })).toMatchObject({ bodyMarkdown: "a\n\nb", bodyHtml: "" });
  expect(contentOfForm({ bodyHtml: "<p>a</p>" })).not.toHaveProperty("bodyMarkdown");
});

test("a cover that is to be removed is gone", () => {
  expect(contentOfForm({ coverId: "abc", removeCover: "on" }).coverId).toBe("");
});

test("a writing form is the wish, the base and the content", () => {
  const form = writingForm.parse({ intent: "publish", storyId: "0mf3abcd", version: "3", title: "T", other: "x" });
  expect(form).toMatchObject({ intent: "publish", version: 3, tab: "", title: "T" });
  expect(form).not.toHaveProperty("other");
});
