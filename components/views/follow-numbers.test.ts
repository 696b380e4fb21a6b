import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followNumbers, type Stream } from "@/components/views/follow-numbers.ts";
import type { Numbers } from "@/components/views/send.ts";

const [connecting, open, closed] = [0, 1, 2];
const numbers = (total: number): Numbers => ({
  ...{ now: 1, lastHour: 1, last24Hours: 1, total },
  ...{ fact: 0, fiction: 0, unsure: 0, comments: 0 },
});

class FakeStream implements Stream {
  onmessage: Stream["onmessage"] = null;
  onerror: Stream["onerror"] = null;
  readyState: number = open;
  close(): void {
    this.readyState = closed;
  }
  tell(total: number): void {
    this.onmessage?.call(this as never, new MessageEvent("message", { data: JSON.stringify(numbers(total)) }));
  }
  breakOff(readyState: number): void {
    this.readyState = readyState;
    this.onerror?.call(this as never, new Event("error"));
  }
}

let streams: FakeStream[];
let heard: number[];
let asked: number;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  [streams, heard, asked] = [[], [], 0];
  const ways = {
    open: () => {
      const stream = new FakeStream();
      streams.push(stream);
      return stream;
    },
    ask: async () => numbers(100 + ++asked),
  };
  stop = followNumbers("s1", ({ total }) => heard.push(total), ways);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

test("while the stream speaks nothing is asked", async () => {
  streams[0]?.tell(1);
  await pass(45);
  streams[0]?.tell(2);
  expect([heard, asked, streams.length]).toEqual([[1, 2], 0, 1]);
});

test("a stream that says nothing is helped by asking", async () => {
  await pass(20);
  expect(heard).toEqual([101, 102]);
});

test("a stream that is refused: asked at once and every ten seconds, and the stream again after a minute", async () => {
  streams[0]?.breakOff(closed);
  await pass(0);
  expect(heard).toEqual([101]);
  await pass(59);
  expect([asked, streams.length]).toEqual([6, 1]);
  await pass(1);
  expect(streams).toHaveLength(2);
  streams[1]?.tell(500);
  const before = asked;
  await pass(30);
  expect([heard.at(-1), asked]).toEqual([500, before]);
});

test("a stream that broke off is taken up by the browser, and meanwhile the numbers are asked for", async () => {
  streams[0]?.tell(1);
  streams[0]?.breakOff(connecting);
  await pass(10);
  expect([heard, streams.length]).toEqual([[1, 101], 1]);
  streams[0]?.tell(2);
  await pass(30);
  expect(heard).toEqual([1, 101, 2]);
});

test("who stops hears no more, not even an answer on its way", async () => {
  streams[0]?.breakOff(closed);
  stop();
  await pass(120);
  expect([heard, streams.length, streams[0]?.readyState]).toEqual([[], 1, closed]);
});
