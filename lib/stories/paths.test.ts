import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../platform/new-id.ts";
import { storyIdOf, storyPath } from "./paths.ts";

test("the id is found in the path, whatever the title was", () => {
  const slugs = fc.stringMatching(/^[a-z0-9]{0,9}(-[a-z0-9]{1,9}){0,4}$/);
  fc.assert(
    fc.property(slugs, (slug) => {
      const id = newId();
      expect(storyIdOf(storyPath({ id, slug }).replace("/stories/", ""))).toBe(id);
    }),
  );
  expect(storyPath({ id: "0abc", slug: "" })).toBe("/stories/story-0abc");
});

test.each(["", "-", "Title-ABC", "a-b%20", "a-", `a-${"0".repeat(33)}`])("%j has no id", (segment) => {
  expect(storyIdOf(segment)).toBeNull();
});
