import { expect, test } from "vitest";
import { inBatches } from "./in-batches.ts";

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test("what arrives while a write runs goes into the next one, and each learns its own result", async () => {
  const first = gate();
  const batches: number[][] = [];
  const add = inBatches<number, number>(
    async (items) => {
      batches.push([...items]);
      if (batches.length === 1) await first.opened;
      return items.map((item) => item * 10);
    },
    { atOnce: 3, queue: 100 },
  );
  const one = add(1);
  await new Promise(setImmediate);
  const others = [2, 3, 4, 5].map(add);
  first.open();
  expect(await Promise.all([one, ...others])).toEqual([10, 20, 30, 40, 50]);
  expect(batches).toEqual([[1], [2, 3, 4], [5]]);
});

test("a write that fails fails for its own batch only", async () => {
  const add = inBatches<string, string>(
    async (items) => {
      if (items.includes("bad")) throw new Error("no");
      return items;
    },
    { atOnce: 1, queue: 100 },
  );
  const outcomes = await Promise.allSettled([add("good"), add("bad"), add("fine")]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("the queue is bounded", async () => {
  const add = inBatches<number, number>(async (items) => items, { atOnce: 1, queue: 2 });
  const outcomes = await Promise.allSettled([add(1), add(2), add(3)]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
});
