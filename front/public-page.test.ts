import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { dirtyPages, dropPages, outdatePages } from "../lib/platform/cache/pages.ts";
import { setClock } from "../lib/platform/clock.ts";
import { closeDatabase } from "../lib/platform/db/client.ts";
import { type FakeNext, fakeNext, gate } from "../prisma/builders/fake-next.ts";
import { type Front, startFront } from "../prisma/builders/front.ts";
import { aMember } from "../prisma/builders/member.ts";
import { aStory } from "../prisma/builders/story.ts";

const member = { cookie: "firsthand.session=whatever" };
const second = 1000;

let next: FakeNext;
let front: Front;
let time = Date.parse("2026-11-20T12:00:00Z");
let path = "";
let tags: string[] = [];
let author: { id: string };
let realClock: () => void;

beforeAll(async () => {
  realClock = setClock(() => time);
  author = await aMember();
  front = await startFront((request, response) => next.listener(request, response));
});
beforeEach(async () => {
  next = fakeNext();
  const story = await aStory({ author, title: "The story" });
  path = story.path;
  tags = [`story:${story.id}`];
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(async () => {
  realClock();
  await front.close();
  await closeDatabase();
});

async function read(headers: Record<string, string> = {}): Promise<string> {
  return (await front.ask(path, { headers })).body;
}

test("five hundred readers at once are one render", async () => {
  const { opened, open } = gate();
  next.answers(async () => {
    await opened;
    return { body: "the story" };
  });
  const before = front.arrived();
  const readers = Array.from({ length: 500 }, () => read());
  await vi.waitUntil(() => front.arrived() === before + 500, { timeout: 10_000 });
  open();
  expect(new Set(await Promise.all(readers))).toEqual(new Set(["the story"]));
  expect(next.came).toHaveLength(1);
});

test("a page that nothing changes is rendered once a minute", async () => {
  expect(await read()).toBe("<p>1</p>");
  time += 59 * second;
  expect(await read()).toBe("<p>1</p>");
  time += second;
  expect(await read()).toBe("<p>2</p>");
});

test("after a change members see the new page at once, and guests with them", async () => {
  await read();
  dirtyPages(tags);
  expect(await read()).toBe("<p>1</p>");
  expect(await read(member)).toBe("<p>2</p>");
  expect(await read()).toBe("<p>2</p>");
  expect(await read(member)).toBe("<p>2</p>");
});

test("without members guests see a change within a second", async () => {
  await read();
  dirtyPages(tags);
  time += second - 1;
  expect(await read()).toBe("<p>1</p>");
  time += 1;
  expect(await read()).toBe("<p>2</p>");
});

test("a page that changes all the time is rendered once a second for guests", async () => {
  for (let at = 0; at < 30; at += 1) {
    dirtyPages(tags);
    await read();
    time += 100;
  }
  expect(next.came).toHaveLength(3);
});

test("who asks after a change is not given a render that began before it; there is one more, however many ask", async () => {
  const gates = [gate(), gate()];
  next.answers(async (_, count) => {
    await gates[count - 1]?.opened;
    return { body: `${count}` };
  });
  const before = front.arrived();
  const early = read();
  await vi.waitUntil(() => next.came.length === 1);
  dirtyPages(tags);
  const late = Array.from({ length: 20 }, () => read(member));
  await vi.waitUntil(() => front.arrived() === before + 21);
  expect(next.came).toHaveLength(1);
  for (const { open } of gates) open();
  expect(await early).toBe("1");
  expect(new Set(await Promise.all(late))).toEqual(new Set(["2"]));
  expect(next.came).toHaveLength(2);
});

test("a render that began before a removal is not kept", async () => {
  const first = gate();
  next.answers(async (_, count) => {
    if (count === 1) await first.opened;
    return { body: count === 1 ? "what was removed" : "the notice" };
  });
  const early = read();
  await vi.waitUntil(() => next.came.length === 1);
  dropPages(tags);
  first.open();
  await early;
  expect(await read()).toBe("the notice");
});

test("a page whose numbers have changed is rendered anew once a second, for members as for guests", async () => {
  await read();
  time += 5 * second;
  outdatePages(tags);
  expect(await read()).toBe("<p>2</p>");
  for (const headers of [member, {}]) {
    outdatePages(tags);
    expect(await read(headers)).toBe("<p>2</p>");
  }
  time += second;
  expect(await read(member)).toBe("<p>3</p>");
});

const failures: [string, Parameters<FakeNext["answers"]>[0]][] = [
  ["answers 500", () => ({ status: 500, body: "failed" })],
  ["throws", () => Promise.reject(new Error("no database"))],
];

test.each(failures)("when rendering %s, the last good page is sent for ten minutes", async (_, fails) => {
  await read();
  next.answers(fails);
  dirtyPages(tags);
  for (const headers of [member, {}]) expect(await read(headers)).toBe("<p>1</p>");
  time += 600 * second;
  expect(await read()).toBe("<p>1</p>");
  time += 1;
  const { status, headers } = await front.ask(path);
  expect(status).toBeGreaterThanOrEqual(500);
  expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
});

test.each(failures)("when rendering %s, what was removed is not sent", async (_, fails) => {
  await read();
  next.answers(fails);
  dropPages(tags);
  const { status, body } = await front.ask(path);
  expect(status).toBeGreaterThanOrEqual(500);
  expect(body).not.toContain("<p>1</p>");
});

test.each(failures)("where rendering %s, people are told that a page cannot be shown just now", async (_, fails) => {
  next.answers(fails);
  for (const address of [path, "/search?q=bridge"]) await saysThatItCannotBeShown(address);
});

async function saysThatItCannotBeShown(address: string): Promise<void> {
  const { status, headers, body } = await front.ask(address);
  expect([status, headers["retry-after"], headers["content-type"]]).toEqual([503, "5", "text/html; charset=utf-8"]);
  expect(body).toContain("This page cannot be shown just now");
}

test("what sets a cookie is never kept, and its cookie reaches nobody", async () => {
  next.answers((_, count) => ({ body: `${count}`, headers: { "set-cookie": ["session=canary"] } }));
  for (const body of ["1", "2"]) {
    const got = await front.ask(path);
    expect(got.body).toBe(body);
    expect(got.headers["cache-control"]).toBe("no-store");
    expect(JSON.stringify(got.headers)).not.toContain("canary");
  }
});

test.each([
  [308, { location: "/stories/elsewhere-1" }],
  [200, { "content-type": "text/plain" }],
] as const)("an answer with %s %o is passed on, not kept", async (status, headers) => {
  next.answers((_, count) => ({ status, headers, body: `${count}` }));
  for (const body of ["1", "2"]) {
    const got = await front.ask(path);
    expect(got).toMatchObject({ status, body, headers: { ...headers, "cache-control": "no-store" } });
  }
});

test("a page that is not there carries the policy too", async () => {
  next.answers(() => ({ status: 404, body: "<script>alert(1)</script>" }));
  const { headers } = await front.ask(path);
  expect(headers["content-security-policy"]).toContain("script-src 'self';");
});

const poisons: Record<string, string>[] = [
  { host: "canary.example" },
  { "x-forwarded-host": "canary.example", "x-forwarded-proto": "canary", "x-forwarded-for": "canary" },
  { "x-middleware-rewrite": "/canary", "x-middleware-subrequest": "canary", "x-invoke-path": "/canary" },
  { "x-firsthand-address": "canary", "x-nextjs-data": "canary", "x-matched-path": "/canary" },
  { "next-action": "canary", "next-url": "/canary", "next-router-state-tree": "canary", "next-router-prefetch": "1" },
  { "content-security-policy": "script-src 'nonce-canary'", "x-nonce": "canary" },
  { cookie: "firsthand.session=canary; fh_member=canary", authorization: "Bearer canary" },
  { "accept-language": "canary", "user-agent": "canary", accept: "text/canary", referer: "http://canary.example/" },
  { "x-original-url": "/canary", "x-rewrite-url": "/canary", "x-http-method-override": "canary", range: "bytes=0-1" },
];

test.each(poisons)("%o changes no byte of a kept page", async (headers) => {
  next.answers(({ url, headers: { "content-security-policy": _, ...seen } }) => ({
    body: JSON.stringify({ url, seen }),
    headers: { "x-seen": JSON.stringify(seen) },
  }));
  const poisoned = await front.ask(path, { headers });
  const plain = await front.ask(path);
  expect(plain.bytes).toEqual(poisoned.bytes);
  expect(next.came).toHaveLength(1);
  const kept = `${poisoned.body}${JSON.stringify(poisoned.headers)}${JSON.stringify(next.came)}`;
  expect(kept).not.toContain("canary");
  expect(next.came[0]).toMatchObject({ method: "GET", url: path, headers: { host: "localhost:3000" } });
});

test.each(["?utm_source=canary", "?_rsc=canary", "?__nextDataReq=1", "?", "?a=1&a=2"])(
  "a query that the page does not know (%s) is left out",
  async (query) => {
    next.answers(({ url }) => ({ body: url ?? "" }));
    expect((await front.ask(path + query)).body).toBe(path);
    expect(await read()).toBe(path);
    expect(next.came).toHaveLength(1);
  },
);

test.each([
  () => `${path}?after=canary`,
  () => path.replace("the", "%74he"),
  () => path.replace("/stories", "//stories"),
  () => `${path}/`,
  () => path.toUpperCase(),
])("what may not be kept goes through as it is (%#)", async (other) => {
  next.answers(({ url }) => ({ body: url ?? "" }));
  const odd = other();
  expect((await front.ask(odd, { headers: { cookie: "firsthand.session=canary" } })).body).toBe(odd);
  expect(next.came[0]?.headers.cookie).toContain("canary");
  expect(await read()).toBe(path);
});

test("a request for Next's own transport format goes through, and is not kept", async () => {
  next.answers(({ headers }) => ({ body: headers.rsc ? "transport" : "page" }));
  expect(await read({ rsc: "1" })).toBe("transport");
  expect(await read()).toBe("page");
});

test("a reader who leaves does not take the page from the others", async () => {
  const { opened, open } = gate();
  next.answers(async () => {
    await opened;
    return { body: "the story" };
  });
  const leaving = new AbortController();
  const gone = front.ask(path, { signal: leaving.signal });
  await vi.waitUntil(() => next.came.length === 1);
  const staying = read();
  leaving.abort();
  await expect(gone).rejects.toThrow();
  open();
  expect(await staying).toBe("the story");
  expect(await read()).toBe("the story");
  expect(next.came).toHaveLength(1);
});

test("a reader who takes nothing does not hold up the others", async () => {
  next.answers(() => ({ body: "long ".repeat(1_000_000) }));
  const slow = new AbortController();
  const { connect } = await import("node:net");
  const socket = connect({ port: front.port, host: "127.0.0.1", signal: slow.signal });
  socket.on("error", () => undefined).pause();
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  expect((await front.ask(path)).bytes).toHaveLength(5_000_000);
  expect((await front.ask(path)).bytes).toHaveLength(5_000_000);
  slow.abort();
});
