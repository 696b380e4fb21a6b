import { describe, expect, test } from "vitest";
import { beginsView, dayMs, pauseMs, startOfDay, windows } from "./rules.ts";

describe("a view", () => {
  test.each([
    [null, 0, true],
    [0, 0, false],
    [0, pauseMs, false],
    [0, pauseMs + 1, true],
    [1000, 500, false], // a signal that comes late
  ])("last signal %s, this one %s: begins anew %s", (last, at, begins) => {
    expect(beginsView(last, at)).toBe(begins);
  });
});

test("the windows grow, so that Now ≤ last hour ≤ last 24 hours", () => {
  expect([windows.now, windows.lastHour, windows.last24Hours]).toEqual([60_000, 3_600_000, dayMs]);
});

test("a day begins at midnight UTC", () => {
  expect(new Date(startOfDay(Date.parse("2026-11-23T23:59:59.999Z"))).toISOString()).toBe("2026-11-23T00:00:00.000Z");
  expect(new Date(startOfDay(Date.parse("2026-11-24T00:00:00.000Z"))).toISOString()).toBe("2026-11-24T00:00:00.000Z");
});
