import { expect, test } from "vitest";
import { makeSlots } from "./slots.ts";

test("two run at once, the rest wait in order, and too many are turned away", async () => {
  const slots = makeSlots(2, 2);
  const gates = Array.from({ length: 5 }, () => Promise.withResolvers<number>());
  const started: number[] = [];
  const runs = gates.map((gate, at) =>
    slots.run(() => {
      started.push(at);
      return gate.promise;
    }),
  );
  expect(await runs[4]).toBeNull();
  expect(started).toEqual([0, 1]);
  gates[1]?.resolve(1);
  await runs[1];
  await Promise.resolve();
  expect(started).toEqual([0, 1, 2]);
  for (const gate of gates) gate.resolve(7);
  expect(await Promise.all(runs)).toEqual([7, 1, 7, 7, null]);
  expect(started).toEqual([0, 1, 2, 3]);
});

test("work that fails gives its place back", async () => {
  const slots = makeSlots(1, 0);
  await expect(slots.run(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await slots.run(async () => "next")).toBe("next");
});
