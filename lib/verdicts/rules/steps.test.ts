import { expect, test } from "vitest";
import { inSteps } from "./steps.ts";

const sides = (a: number, b: number, p = 0.723) => ({ a: { n: a, p }, b: { n: b, p }, gFact: p, gFiction: 1 - p });

test("numbers move in steps of five votes, each side by itself", () => {
  const first = inSteps(null, sides(12.5, 4.5), 5);
  expect(first).toEqual({ a: { n: 10, p: 0.72 }, b: { n: 0, p: 0.72 }, needs: 5 });
  expect(inSteps(first, sides(14.5, 4.5, 0.1), 5)).toEqual(first);
  const moved = inSteps(first, sides(15, 4.5, 0.1), 5);
  expect(moved).toEqual({ a: { n: 15, p: 0.1 }, b: { n: 0, p: 0.72 }, needs: 5 });
  expect(inSteps(moved, sides(10.5, 6, 0.9), 5)).toEqual({ a: { n: 15, p: 0.1 }, b: { n: 5, p: 0.9 }, needs: 0 });
});

test("votes that are taken away move them too", () => {
  const shown = inSteps(null, sides(20, 20), 5);
  expect(inSteps(shown, sides(16, 15), 5)).toMatchObject({ a: { n: 20 }, b: { n: 15 } });
});
