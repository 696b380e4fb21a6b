import { expect, test } from "vitest";
import { describeDay } from "./day-chart.tsx";

const at = new Date("2026-11-23T14:20:00Z");

test("the busiest hour and the one that runs now are told", () => {
  const hours = [...new Array<number>(22).fill(1), 9, 4];
  expect(describeDay(hours, at)).toBe("Most: 9 from 13:00 to 14:00 UTC. In the hour that runs now: 4.");
});

test("the oldest hour is of yesterday", () => {
  const hours = [7, ...new Array<number>(23).fill(0)];
  expect(describeDay(hours, at)).toBe("Most: 7 from 15:00 to 16:00 UTC. In the hour that runs now: 0.");
});

test("a day without views says so", () => {
  expect(describeDay(new Array<number>(24).fill(0), at)).toBe("No views yet.");
});
