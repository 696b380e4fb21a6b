import { expect, test } from "vitest";
import { readCores } from "./cores.ts";

test.each([
  ["pid 7's current affinity list: 0,1", [0, 1]],
  ["pid 7's current affinity list: 0-2,5", [0, 1, 2, 5]],
  ["pid 7's current affinity list: 3", [3]],
  ["", []],
])("%j names the cores %j", (said, cores) => {
  expect(readCores(said)).toEqual(cores);
});
