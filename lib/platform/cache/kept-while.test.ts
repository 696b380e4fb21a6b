import { expect, test, vi } from "vitest";
import { keptWhile } from "./kept-while.ts";
import { dirtyPages, dropAllPages, dropPages } from "./pages.ts";

function counting() {
  let reads = 0;
  return keptWhile(["lists", "rail"], 60_000, async () => ++reads);
}

test("what is asked for again is not read again", async () => {
  const read = counting();
  expect(await Promise.all([read(), read()])).toEqual([1, 1]);
  dirtyPages(["story:1"]);
  expect(await read()).toBe(1);
});

test.each([
  ["went stale", () => dirtyPages(["rail"])],
  ["was dropped", () => dropPages(["lists"])],
  ["may have changed unheard", () => dropAllPages()],
])("what %s is read anew", async (_, change) => {
  const read = counting();
  await read();
  change();
  expect(await read()).toBe(2);
});

test("what changes while it is read is read anew", async () => {
  const read = counting();
  const first = read();
  dirtyPages(["rail"]);
  expect(await Promise.all([first, read()])).toEqual([1, 2]);
});

test("it is read anew after its time", async () => {
  let reads = 0;
  const read = keptWhile([], 1000, async () => ++reads);
  vi.useFakeTimers();
  await read();
  vi.advanceTimersByTime(1001);
  expect(await read()).toBe(2);
  vi.useRealTimers();
});

test("what could not be read is tried again", async () => {
  const answers = [Promise.reject(new Error("no database")), Promise.resolve("here")];
  const read = keptWhile([], 60_000, async () => answers.shift());
  await expect(read()).rejects.toThrow("no database");
  expect(await read()).toBe("here");
});
