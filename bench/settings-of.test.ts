import { expect, test } from "vitest";
import { settingsOf } from "./settings-of.ts";

test("what is said goes to the benches that it concerns", () => {
  expect(settingsOf("votes", ["seconds=3", "rounds=1"], false)).toEqual(["seconds=3", "rounds=1"]);
  expect(settingsOf("import", ["seconds=3", "feeds=9"], false)).toEqual(["feeds=9"]);
  expect(settingsOf("scale", ["seconds=3", "rounds=1"], false)).toEqual(["rounds=1"]);
});

test("a short run says it first, so that what is said counts", () => {
  expect(settingsOf("votes", ["rounds=4"], true)).toEqual(["seconds=2", "rounds=1", "rounds=4"]);
  expect(settingsOf("import", [], true)).toEqual(["feeds=100"]);
});
