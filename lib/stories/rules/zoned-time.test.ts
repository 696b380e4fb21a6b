import fc from "fast-check";
import { expect, test } from "vitest";
import { isZone, localTime, momentsOf, offsetWords, zonedWords } from "./zoned-time.ts";

test.each([
  ["2026-07-01", "09:30", "Europe/Berlin", ["2026-07-01T07:30:00.000Z"]],
  ["2026-12-01", "09:30", "Europe/Berlin", ["2026-12-01T08:30:00.000Z"]],
  ["2026-03-29", "02:30", "Europe/Berlin", []],
  ["2026-10-25", "02:30", "Europe/Berlin", ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"]],
  ["2026-03-08", "02:15", "America/New_York", []],
  ["2026-11-01", "01:15", "America/New_York", ["2026-11-01T05:15:00.000Z", "2026-11-01T06:15:00.000Z"]],
  ["2026-10-04", "02:10", "Australia/Lord_Howe", []],
  ["2026-04-05", "01:45", "Australia/Lord_Howe", ["2026-04-04T14:45:00.000Z", "2026-04-04T15:15:00.000Z"]],
  ["2026-01-01", "00:00", "Asia/Kathmandu", ["2025-12-31T18:15:00.000Z"]],
  ["2026-01-01", "00:00", "Pacific/Kiritimati", ["2025-12-31T10:00:00.000Z"]],
  ["2026-01-01", "23:59", "UTC", ["2026-01-01T23:59:00.000Z"]],
])("%s %s in %s", (day, time, zone, moments) => {
  expect(momentsOf({ day, time, zone }).map((at) => at.toISOString())).toEqual(moments);
});

test("every moment is among those of the day and time that its clocks show", () => {
  const zones = [
    "Europe/Berlin",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "Pacific/Apia",
    "UTC",
  ];
  const minutes = fc.integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
      const at = new Date(minute * 60_000);
      expect(momentsOf({ ...localTime(at, zone), zone })).toContainEqual(at);
    }),
  );
});

test("a moment is told with its zone and how far that is from UTC", () => {
  expect(zonedWords(new Date("2026-10-25T00:30:00Z"), "Europe/Berlin")).toBe(
    "Sunday 25 October 2026, 02:30, Europe/Berlin (UTC+02:00)",
  );
  expect(zonedWords(new Date("2026-10-25T01:30:00Z"), "Europe/Berlin")).toContain("02:30, Europe/Berlin (UTC+01:00)");
  expect(zonedWords(new Date("2026-10-25T00:30:00Z"), "America/St_Johns")).toContain(
    "Saturday 24 October 2026, 22:00, America/St Johns (UTC−02:30)",
  );
  expect(zonedWords(new Date("2026-10-25T00:30:00Z"), "UTC")).toBe("Sunday 25 October 2026, 00:30, UTC");
  expect(offsetWords(new Date("2026-07-01T00:00:00Z"), "Europe/London")).toBe("UTC+01:00");
});

test.each([
  ["Europe/Berlin", true],
  ["UTC", true],
  ["Mars/Olympus", false],
  ["", false],
])("%j names a zone: %s", (zone, is) => expect(isZone(zone)).toBe(is));
