import { expect, test } from "vitest";
import { storyStates } from "../schema.ts";
import { firstSettledState, type StoryDeed, whyNot, whyNotRestore } from "./states.ts";

// draft, scheduled, held, published, retracted, removed
const truth: Record<StoryDeed, string> = {
  save: "yes yes yes yes yes no",
  publish: "yes yes no no no no",
  schedule: "yes yes no no no no",
  unschedule: "no yes no no no no",
  withdraw: "no no yes no no no",
  revise: "no no no yes no no",
  discard: "no no no yes yes no",
  retract: "no no no yes no no",
  restore: "no no no no yes no",
  delete: "yes no no no no no",
};

test.each(Object.entries(truth))("%s: %s", (deed, row) => {
  const answers = storyStates.map((state) => (whyNot(deed as StoryDeed, state) === null ? "yes" : "no"));
  expect(answers.join(" ")).toBe(row);
});

test("every no is a sentence", () => {
  for (const deed of Object.keys(truth) as StoryDeed[]) {
    for (const state of storyStates) expect(whyNot(deed, state) ?? "Yes.").toMatch(/^[A-Z].*\.$/);
  }
});

test.each([
  ["contributor", { isAuthor: true, isEditor: false }, true],
  ["contributor", { isAuthor: false, isEditor: true }, false],
  ["editor", { isAuthor: true, isEditor: false }, false],
  ["editor", { isAuthor: false, isEditor: true }, true],
])("retracted by the %s, %o may restore: %s", (byRole, actor, may) => {
  expect(whyNotRestore(byRole, actor) === null).toBe(may);
});

test.each([
  [null, "draft", "draft"],
  ["held", "draft", "held"],
  ["shown", "held", "published"],
  ["withdrawn", "held", "draft"],
  ["removed", "held", "removed"],
  ["held", "removed", "held"],
] as const)("never published, with %s standing, from %s it becomes %s", (visibility, before, after) => {
  expect(firstSettledState(visibility, before)).toBe(after);
});
