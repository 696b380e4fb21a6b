import fc from "fast-check";
import { expect, test } from "vitest";
import { setClock } from "./clock.ts";
import { newId } from "./new-id.ts";

const moment = fc.integer({ min: 0, max: Date.parse("5000-01-01") });

test("an id is fifteen of [0-9a-z]", () => {
  fc.assert(fc.property(moment, (at) => /^[0-9a-z]{15}$/.test(newId(at))));
});

test("ids sort by age", () => {
  const inOrder = (a: number, b: number) => a === b || newId(Math.min(a, b)) < newId(Math.max(a, b));
  fc.assert(fc.property(moment, moment, inOrder));
});

test("two thousand of one millisecond are told apart", () => {
  const made = new Set(Array.from({ length: 2000 }, () => newId(0)));
  expect(made.size).toBeGreaterThanOrEqual(1999);
});

test("the time is the site's clock", () => {
  const restore = setClock(() => Date.parse("2026-11-20T12:00:00Z"));
  const id = newId();
  restore();
  expect(Number.parseInt(id.slice(0, 9), 36)).toBe(Date.parse("2026-11-20T12:00:00Z"));
});
