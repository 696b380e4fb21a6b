import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ladder } from "./widths.ts";

describe("ladder", () => {
  test.each([
    [1, [1]],
    [300, [300]],
    [480, [480]],
    [520, [520]],
    [1000, [480, 800, 1000]],
    [1250, [480, 800, 1250]],
    [2400, [480, 800, 1200, 1600, 2400]],
    [9000, [480, 800, 1200, 1600, 2400]],
  ])("%i pixels", (width, rungs) => {
    expect(ladder(width)).toEqual(rungs);
  });

  test("never makes a picture wider than it is, and always rises", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), (width) => {
        const rungs = ladder(width);
        expect(Math.max(...rungs)).toBe(Math.min(width, 2400));
        expect(rungs).toEqual([...new Set(rungs)].sort((a, b) => a - b));
      }),
    );
  });
});
