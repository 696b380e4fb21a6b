import { expect, test } from "vitest";
import { readProcess, takenBy } from "./processes.ts";

test("a line of ps is read, days and all", () => {
  expect(readProcess("  12     1  2048 1-02:03:04 node --import ./x.ts server.ts")).toEqual({
    pid: 12,
    parent: 1,
    residentKb: 2048,
    seconds: 93_784,
    command: "node --import ./x.ts server.ts",
  });
  expect(readProcess("7 1 0 01:02 sh").seconds).toBe(62);
});

test("this process takes some memory", () => {
  expect(takenBy(process.pid).memoryMb).toBeGreaterThan(10);
});
