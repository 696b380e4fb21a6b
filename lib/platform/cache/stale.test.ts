import { beforeEach, expect, test } from "vitest";
import { changeCount, changedSince, dropAllPages } from "./pages.ts";
import { heardStale, markStale, processName } from "./stale.ts";

let before: number;

beforeEach(() => {
  dropAllPages();
  before = changeCount();
});

const message = (drop: boolean, from: string) => JSON.stringify({ tags: ["x"], drop, from });

test("this process marks or drops", () => {
  markStale({ tags: ["x"], drop: false });
  markStale({ tags: ["y"], drop: true });
  expect([changedSince(before, ["x"]), changedSince(before, ["y"])]).toEqual(["dirty", "drop"]);
});

test("what another process says is done here too", () => {
  heardStale(message(false, "another"));
  expect(changedSince(before, ["x"])).toBe("dirty");
  heardStale(message(true, "another"));
  expect(changedSince(before, ["x"])).toBe("drop");
});

test("numbers that have changed elsewhere outdate pages, and do no more", () => {
  heardStale(JSON.stringify({ tags: ["x"], drop: false, numbers: true, from: "another" }));
  expect(changedSince(before, ["x"])).toBe("outdated");
});

test("what this process said itself it has done already", () => {
  heardStale(message(true, processName()));
  expect(changedSince(before, ["x"])).toBe("no");
});

test.each(["", "nonsense", "{}", "null", '{"tags":"x","drop":false,"from":"another"}'])(
  "a message that is none (%s) is thrown back to the listener, which forgets every page",
  (payload) => {
    expect(() => heardStale(payload)).toThrow();
  },
);
