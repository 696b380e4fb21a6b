import { expect, test } from "vitest";
import { chosenMoment, nextTry } from "./schedule.ts";

const now = new Date("2026-03-01T12:00:00Z");
const berlin = { zone: "Europe/Berlin" };

test.each([
  [{ day: "2026-03-01", time: "13:01", ...berlin }, "2026-03-01T12:01:00.000Z"],
  [{ day: "2026-10-25", time: "02:30", which: "first", ...berlin }, "2026-10-25T00:30:00.000Z"],
  [{ day: "2026-10-25", time: "02:30", which: "second", ...berlin }, "2026-10-25T01:30:00.000Z"],
  [{ day: "2026-10-24", time: "02:30", which: "second", ...berlin }, "2026-10-24T00:30:00.000Z"],
] as const)("%o is %s", (chosen, at) => {
  expect(chosenMoment(chosen, now)).toEqual({ at: new Date(at) });
});

test.each([
  [{ day: "2026-03-29", time: "02:30", ...berlin }, "time", "02:30 does not exist on that day in Europe/Berlin"],
  [
    { day: "2026-10-25", time: "02:30", ...berlin },
    "which",
    "first at UTC+02:00, then again at UTC+01:00. Choose which.",
  ],
  [{ day: "2026-03-01", time: "13:00", ...berlin }, "time", "passed already"],
  [{ day: "2026-02-01", time: "13:00", ...berlin }, "day", "passed already"],
  [{ day: "2027-04-01", time: "13:00", ...berlin }, "day", "more than a year away"],
] as const)("%o is refused beside %s", (chosen, field, words) => {
  expect(chosenMoment(chosen, now)).toEqual({ field, sentence: expect.stringContaining(words) });
});

test("the next try comes when there is room again, after a minute at least and an hour at most", () => {
  const minutes = (seconds: number) => (nextTry(now, seconds).getTime() - now.getTime()) / 60_000;
  expect([minutes(5), minutes(600), minutes(86_400)]).toEqual([1, 10, 60]);
});
