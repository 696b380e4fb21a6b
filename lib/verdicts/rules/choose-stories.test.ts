import { expect, test } from "vitest";
import { type Candidate, chooseStories, worthOf } from "./choose-stories.ts";

const dayMs = 24 * 60 * 60 * 1000;
const candidate = (story: string, a: number, b: number, days = 0): Candidate => ({ story, a, b, ageMs: days * dayMs });
const never = () => 0;

test.each([
  // leaning, votes of A and B, age in days: worth
  [0, 0, 0, 0, 30],
  [0, 15, 15, 0, 0],
  [-1, 0, 15, 0, 22.5],
  [1, 0, 15, 0, 7.5],
  [1, 0, 15, 1, 3.75],
])("leaning %i, %i votes of A and %i of B, %i days old: worth %d", (leaning, a, b, days, worth) => {
  expect(worthOf(candidate("s", a, b, days), leaning)).toBe(worth);
});

test("every second story is drawn by chance, so that nobody can tell on which side the reader stands", () => {
  const all = [candidate("full", 20, 20), candidate("lacks-a", 0, 15), candidate("lacks-b", 15, 0)];
  expect(chooseStories(all, -1, 2, never)).toEqual(["lacks-a", "full"]);
  expect(chooseStories(all, 1, 2, never)).toEqual(["lacks-b", "full"]);
});

test("no more than there are, and none twice", () => {
  const all = [candidate("one", 0, 0), candidate("two", 0, 0)];
  expect(chooseStories(all, 0, 5, () => 0.99).toSorted()).toEqual(["one", "two"]);
  expect(chooseStories([], 0, 5, never)).toEqual([]);
});
