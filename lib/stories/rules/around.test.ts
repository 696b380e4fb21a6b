import { describe, expect, test } from "vitest";
import { type Around, aroundChanges, aroundOf } from "./around.ts";

const plain: Around = { category: "local", tags: ["water"], cover: null, sources: [] };
const cover = { id: "1", alt: "A well", caption: "", credit: "Rosa" };
const source = { kind: "document", label: "Minutes", url: "https://town.example/1" } as const;
const named = (slug: string) => slug.toUpperCase();

describe("around a text", () => {
  test.each<[string, Partial<Around>, Partial<Around>, unknown[]]>([
    ["nothing changed", {}, {}, []],
    ["another category", {}, { category: "science" }, [["Category", "LOCAL", "SCIENCE"]]],
    ["another tag", {}, { tags: ["water", "mill"] }, [["Tags", "water", "water, mill"]]],
    ["no tags any more", {}, { tags: [] }, [["Tags", "water", "none"]]],
    ["a cover", {}, { cover }, [["Cover", "none", "A well · Rosa"]]],
    [
      "another picture of the same words",
      { cover },
      { cover: { ...cover, id: "2" } },
      [["Cover", "A well · Rosa", "another picture: A well · Rosa"]],
    ],
    [
      "another description",
      { cover },
      { cover: { ...cover, alt: "A pump" } },
      [["Cover", "A well · Rosa", "A pump · Rosa"]],
    ],
    ["a source", {}, { sources: [source] }, [["Sources", "none", "Document: Minutes ⟨https://town.example/1⟩"]]],
    [
      "a source without its page",
      { sources: [source] },
      { sources: [{ ...source, url: null }] },
      [["Sources", "Document: Minutes ⟨https://town.example/1⟩", "Document: Minutes"]],
    ],
  ])("%s", (_, before, after, expected) => {
    const changes = aroundChanges({ ...plain, ...before }, { ...plain, ...after }, named);
    expect(changes.map((change) => [change.what, change.before, change.after])).toEqual(expected);
  });

  test("a category that was renamed is the same", () => {
    expect(aroundChanges(plain, { ...plain, category: "nearby" }, () => "Nearby")).toEqual([]);
  });

  test("a version that was kept without it says nothing", () => {
    for (const [before, after] of [
      [null, plain],
      [plain, null],
      [null, null],
    ] as const)
      expect(aroundChanges(before, after, named)).toEqual([]);
  });

  test("is kept as the story has it; words of a cover that is none are not", () => {
    const story = { categorySlug: "local", tags: ["water"], sources: [source], coverId: null };
    expect(aroundOf({ ...story, coverAlt: "A well", coverCaption: "", coverCredit: "" })).toEqual({
      ...{ category: "local", tags: ["water"], cover: null, sources: [source] },
    });
  });
});
