import { describe, expect, test } from "vitest";
import { daysFrom, hoursFrom, outsideQuiet } from "./quiet-times.ts";

const all = (count: number) => Array.from({ length: count }, (_, n) => String(n));

test("hours are numbers of the day, each once, and junk is none", () => {
  expect(hoursFrom(["3", "0", "24", "03", "25", "-1", "noon", "1.5", ""])).toEqual([0, 3]);
  expect(hoursFrom(all(24))).toEqual([]);
  expect(hoursFrom(all(23))).toHaveLength(23);
});

test("days are called as in English, and junk is none", () => {
  expect(daysFrom(["Saturday", "SUNDAY", "Samstag", "", "sunday"])).toEqual([0, 6]);
  expect(daysFrom(["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"])).toEqual([]);
});

describe("a check", () => {
  const friday = "2026-05-01T21:40:00Z";
  test.each([
    ["stays where nothing is asked", [], [], friday],
    ["stays outside the hours", [20, 22], [], friday],
    ["goes past the hours", [21, 22], [], "2026-05-01T23:40:00Z"],
    ["goes past midnight", [21, 22, 23, 0], [], "2026-05-02T01:40:00Z"],
    ["goes to the beginning of the next day that is allowed", [], [5, 6], "2026-05-03T00:40:00Z"],
    ["goes past days and hours", [0, 1, 21], [6, 0], "2026-05-01T22:40:00Z"],
    ["goes past days to an hour that is allowed", [0, 1], [5], "2026-05-02T02:40:00Z"],
    ["stays where no hour is left", all(24).map(Number), [], friday],
  ])("%s", (_what, skipHours, skipDays, expected) => {
    expect(outsideQuiet(new Date(friday), { skipHours, skipDays }).toISOString()).toBe(
      new Date(expected).toISOString(),
    );
  });
});
