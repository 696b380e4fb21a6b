import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "../lib/platform/clock.ts";
import { closeDatabase, pool } from "../lib/platform/db/client.ts";
import { forgetEnv, readEnv } from "../lib/platform/env.ts";
import { fakeNext } from "../prisma/builders/fake-next.ts";
import { type Front, startFront } from "../prisma/builders/front.ts";
import { readExposition, sumOf } from "../prisma/builders/read-exposition.ts";

const token = "a-token-of-some-length";
const authorization = `Bearer ${token}`;
let next: ReturnType<typeof fakeNext>;
let front: Front;

beforeEach(async () => {
  process.env.METRICS_TOKEN = token;
  forgetEnv();
  next = fakeNext();
  front = await startFront((request, response) => next.listener(request, response));
});
afterEach(async () => {
  delete process.env.METRICS_TOKEN;
  forgetEnv();
  await front.close();
});
afterAll(closeDatabase);

async function figures() {
  return readExposition((await front.ask("/metrics", { headers: { authorization } })).body);
}

test("whoever has the token gets the figures, which nothing keeps and nobody is known by", async () => {
  const { status, headers, body } = await front.ask("/metrics", { headers: { authorization } });
  expect([status, headers["content-type"]]).toEqual([200, "text/plain; version=0.0.4; charset=utf-8"]);
  expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
  expect(headers["set-cookie"]).toBeUndefined();
  expect(sumOf(readExposition(body), "firsthand_process_up", { process: "web" })).toBe(1);
  expect((await front.ask("/metrics", { method: "HEAD", headers: { authorization } })).body).toBe("");
  expect(next.came).toEqual([]);
});

test.each([
  ["none", {}],
  ["another", { authorization: "Bearer a-token-of-other-length" }],
  ["the beginning", { authorization: `Bearer ${token.slice(0, -1)}` }],
  ["more", { authorization: `${authorization}x` }],
  ["another scheme", { authorization: `Basic ${Buffer.from(`x:${token}`).toString("base64")}` }],
  ["nothing behind the scheme", { authorization: "Bearer " }],
  ["a cookie", { cookie: `token=${token}` }],
])("with %s for a token there is nothing to read", async (_, headers) => {
  const { status, headers: got, body } = await front.ask(`/metrics?token=${token}`, { headers });
  expect([status, got["www-authenticate"], got["cache-control"]]).toEqual([401, 'Bearer realm="metrics"', "no-store"]);
  expect(body).not.toContain("firsthand_");
});

test("figures are only read", async () => {
  const { status, headers } = await front.ask("/metrics", { method: "POST", headers: { authorization } });
  expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
});

test("without the setting the address is as unknown as any other", async () => {
  process.env.METRICS_TOKEN = "";
  forgetEnv();
  await front.ask("/metrics", { headers: { authorization } });
  expect(next.came.map(({ url }) => url)).toEqual(["/metrics"]);
});

test.each(["too-short", "long enough but with spaces"])(
  "a token that cannot be used is named at the start: %s",
  (bad) => {
    expect(() => readEnv({ METRICS_TOKEN: bad })).toThrow(/METRICS_TOKEN: give at least 16 characters/);
  },
);

test("requests are counted by kind and by how they ended", async () => {
  const before = await figures();
  await front.ask("/healthz");
  await front.ask("/api/nosuch-address", { method: "POST" });
  await front.ask("/wp-admin/setup.php?a-secret");
  await front.say("NONSENSE\r\n\r\n");
  const after = await figures();
  const more = (kind: string, status: string) =>
    sumOf(after, "firsthand_requests_total", { kind, status }) -
    sumOf(before, "firsthand_requests_total", { kind, status });
  expect([more("probe", "2xx"), more("other", "2xx"), more("unreadable", "4xx")]).toEqual([2, 1, 1]);
  expect(sumOf(after, "firsthand_request_seconds_count", { kind: "other" })).toBeGreaterThan(0);
  expect(JSON.stringify([...after])).not.toMatch(/secret|wp-admin|nosuch/);
});

test("the database is read again after five seconds, and not before", async () => {
  let at = Date.now();
  const restore = setClock(() => at);
  const waiting = async () => sumOf(await figures(), "firsthand_events_waiting");
  at += 60_000; // whatever was read before is old
  const before = await waiting();
  await pool().query("INSERT INTO events (name, payload) VALUES ('test', '{}')");
  at += 4999;
  expect(await waiting()).toBe(before);
  at += 1;
  expect(await waiting()).toBe(before + 1);
  restore();
});
