import { expect, test, vi } from "vitest";
import { talkToChild } from "./talk-to-child.ts";

vi.setConfig({ testTimeout: 30_000 });

const bounds = { heapMegabytes: 64, maxMilliseconds: 15_000, maxOutputBytes: 1_000_000 };
const script = (name: string) => `lib/media/testdata/child-that-${name}.ts`;
const talk = (name: string, more = {}) =>
  talkToChild(script(name), "word", Buffer.from("input"), { ...bounds, ...more });

test("a child gets its argument and its input, and of our environment nothing", async () => {
  const { output, fault } = await talk("echoes");
  expect(fault).toBeNull();
  expect(output.toString()).toBe("word|NODE_ENV|input");
});

test("a child that hangs is killed when its time is over", async () => {
  expect((await talk("hangs", { maxMilliseconds: 300 })).fault).toBe("out of time");
});

test("a child that crashes, is missing, or breaks the pipe is a fault", async () => {
  expect((await talk("crashes")).fault).toMatch(/^ended with SIGABRT/);
  expect((await talk("is-nowhere")).fault).toMatch(/^ended with 1: /);
  const crowd = Buffer.alloc(5_000_000);
  expect((await talkToChild(script("crashes"), "", crowd, bounds)).fault).toMatch(/^ended with SIGABRT/);
});

test("a child that writes without end is killed", async () => {
  expect((await talk("floods")).fault).toBe("wrote too much");
});
