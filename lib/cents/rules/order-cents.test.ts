import { expect, test } from "vitest";
import { isAgreed, mayMove, scoreOf } from "./order-cents.ts";

const side = (helpful: number, n: number) => ({ helpful, n });

test.each([
  [side(0, 0), side(0, 0), 0.5],
  [side(4, 4), side(0, 0), 0.5],
  [side(2, 2), side(2, 2), 0.5],
  [side(3, 3), side(3, 3), 0.8],
  [side(10, 10), side(0, 0), 0.677],
  [side(10, 10), side(0, 10), 0.276],
  [side(0, 5), side(0, 5), 0.143],
  [side(2.5, 2.5), side(2.5, 2.5), 0.778],
])("%j and %j come to %d", (a, b, score) => {
  expect(scoreOf(a, b)).toBeCloseTo(score, 3);
  expect(scoreOf(b, a)).toBeCloseTo(score, 3);
});

test("many of one side stand behind few of both", () => {
  expect(scoreOf(side(200, 200), side(0, 6))).toBeLessThan(scoreOf(side(3, 3), side(2, 3)));
  expect(scoreOf(side(200, 200), side(0, 0))).toBeLessThan(scoreOf(side(4, 4), side(4, 4)));
});

test.each([
  [side(5, 5), side(5, 5), true],
  [side(5, 5), side(4, 4), false],
  [side(100, 100), side(2, 5), false],
  [side(5, 8), side(5, 8), true],
  [side(4, 8), side(8, 8), false],
])("%j and %j agree: %s", (a, b, agreed) => {
  expect(isAgreed(a, b)).toBe(agreed);
  expect(isAgreed(b, a)).toBe(agreed);
});

test("one rating alone moves nothing", () => {
  expect([0, 1, 4, 5, 6, 9].map((ratings) => mayMove(ratings, 0))).toEqual([false, false, false, true, true, true]);
  expect([6, 9, 10].map((ratings) => mayMove(ratings, 5))).toEqual([false, false, true]);
  expect(mayMove(0, 5)).toBe(true);
});
