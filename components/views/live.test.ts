import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Numbers } from "@/components/views/send.ts";
import { tellVotes } from "@/components/votes/tell-votes.ts";

const numbers: Numbers = {
  ...{ now: 3, lastHour: 4, last24Hours: 5, total: 6 },
  ...{ fact: 1, fiction: 1, unsure: 1, comments: 2 },
};
const own = { fact: 2, fiction: 1, unsure: 1 };

class FakeStream {
  static opened: FakeStream[] = [];
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readyState = 1;
  constructor() {
    FakeStream.opened.push(this);
  }
  close(): void {
    this.readyState = 2;
  }
  tell(told: Numbers): void {
    this.onmessage?.({ data: JSON.stringify(told) });
  }
}

let page: EventTarget & { visibilityState: string; prerendering: boolean; referrer: string };
let sent: string[];
let heard: Partial<Numbers>[];

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  FakeStream.opened = [];
  [sent, heard] = [[], []];
  page = Object.assign(new EventTarget(), { visibilityState: "visible", prerendering: false, referrer: "" });
  vi.stubGlobal("document", page);
  vi.stubGlobal("EventSource", FakeStream);
  vi.stubGlobal("fetch", async (url: string, { body }: { body?: string } = {}) => {
    sent.push(body ? (JSON.parse(body) as { kind: string }).kind : url);
    return new Response(JSON.stringify(numbers));
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function begin(): Promise<void> {
  const { keepLive } = await import("@/components/views/live.ts");
  keepLive("s1", (told) => heard.push(told));
  await pass(0);
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

async function show(visible: boolean): Promise<void> {
  page.visibilityState = visible ? "visible" : "hidden";
  page.dispatchEvent(new Event("visibilitychange"));
  await pass(0);
}

test("a view is signalled when the page opens, then every half a minute while it is looked at", async () => {
  await begin();
  FakeStream.opened[0]?.tell(numbers);
  await pass(65);
  expect(sent).toEqual(["open", "pulse", "pulse"]);
  await show(false);
  await pass(120);
  expect(sent).toHaveLength(3);
  await show(true);
  expect(sent).toEqual(["open", "pulse", "pulse", "pulse"]);
});

test("a page that is only prepared is not being read", async () => {
  page.prerendering = true;
  await begin();
  await pass(60);
  expect([sent, FakeStream.opened]).toEqual([[], []]);
  page.prerendering = false;
  page.dispatchEvent(new Event("prerenderingchange"));
  await pass(0);
  expect([sent, FakeStream.opened.length]).toEqual([["open"], 1]);
});

test("a page has one stream while it is looked at, and none while it is hidden", async () => {
  await begin();
  await show(false);
  expect(FakeStream.opened.map(({ readyState }) => readyState)).toEqual([2]);
  await show(true);
  expect(FakeStream.opened.map(({ readyState }) => readyState)).toEqual([2, 1]);
});

test("an own vote is newer than what the stream says in the next moments; the latest is shown after them", async () => {
  await begin();
  tellVotes(own);
  FakeStream.opened[0]?.tell(numbers);
  const { fact: _, fiction: __, unsure: ___, ...others } = numbers;
  expect(heard).toEqual([own, others]);
  await pass(1);
  FakeStream.opened[0]?.tell({ ...numbers, ...own, fiction: 2 });
  expect(heard.at(-1)).toEqual(others);
  await pass(2);
  expect(heard.at(-1)).toEqual({ ...own, fiction: 2 });
});
