import { expect, test, vi } from "vitest";
import { openGate } from "./gate.ts";

test("so many are inside at once; the others come in as those leave, in the order in which they came", async () => {
  const gate = openGate({ atOnce: 2, line: 10, patienceMs: 60_000 });
  const order: number[] = [];
  const first = [await gate.pass(), await gate.pass()];
  const enter = async (n: number) => {
    const leave = await gate.pass();
    order.push(n);
    return leave;
  };
  const waiting = [1, 2, 3].map(enter);
  await vi.waitUntil(() => gate.counts().waiting === 3);
  expect(order).toEqual([]);
  first[0]?.();
  const leave = await waiting[0];
  expect([order, gate.counts()]).toEqual([[1], { inside: 2, waiting: 2 }]);
  leave?.();
  first[1]?.();
  await Promise.all(waiting);
  expect(order).toEqual([1, 2, 3]);
});

test("leaving twice is leaving once", async () => {
  const gate = openGate({ atOnce: 1, line: 10, patienceMs: 60_000 });
  const leave = await gate.pass();
  leave();
  leave();
  await gate.pass();
  expect(gate.counts()).toEqual({ inside: 1, waiting: 0 });
});

test("when the line is full the next one is turned away at once", async () => {
  const gate = openGate({ atOnce: 1, line: 1, patienceMs: 60_000 });
  const leave = await gate.pass();
  const waiting = gate.pass();
  await expect(gate.pass()).rejects.toMatchObject({ code: "unavailable", status: 503, retryAfterSeconds: 2 });
  leave();
  (await waiting)();
  expect(gate.counts()).toEqual({ inside: 0, waiting: 0 });
});

test("who has waited too long is turned away, and does not come in later", async () => {
  const gate = openGate({ atOnce: 1, line: 5, patienceMs: 5 });
  const leave = await gate.pass();
  await expect(gate.pass()).rejects.toMatchObject({ code: "unavailable" });
  leave();
  expect(gate.counts()).toEqual({ inside: 0, waiting: 0 });
});
