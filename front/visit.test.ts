import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type FakeNext, fakeNext, gate } from "../prisma/builders/fake-next.ts";
import { type Front, startFront } from "../prisma/builders/front.ts";
import { uploads, visits } from "./gates.ts";

const bounds = { inside: 6, line: 60 };

let next: FakeNext;
let front: Front;
let sockets: Socket[];

beforeEach(async () => {
  next = fakeNext();
  sockets = [];
  front = await startFront((request, response) => next.listener(request, response));
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await front.close();
  await vi.waitUntil(() => visits().counts().inside === 0 && uploads().counts().inside === 0);
});

function open(words: string): Socket {
  const socket = connect(front.port, "127.0.0.1");
  socket.on("error", () => undefined);
  socket.write(words);
  sockets.push(socket);
  return socket;
}

test("only so many are with Next at once, others wait a moment, and further ones are told when to come back", async () => {
  const { opened, open: openGate } = gate();
  let most = 0;
  next.answers(async () => {
    most = Math.max(most, visits().counts().inside);
    await opened;
    return { body: "done" };
  });
  const all = bounds.inside + bounds.line + 20;
  const answers = Array.from({ length: all }, () => front.ask("/dashboard", { headers: { accept: "text/html" } }));
  await vi.waitUntil(() => front.arrived() === all);
  openGate();
  const got = await Promise.all(answers);
  const refused = got.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThanOrEqual(20); // on a slow machine some have waited too long as well
  expect(got.filter(({ status }) => status === 200)).toHaveLength(all - refused.length);
  for (const { headers, body } of refused) {
    expect(headers).toMatchObject({ "retry-after": "2", "cache-control": "no-store" });
    expect(body).toContain("The site is very busy just now. Nothing was changed: try again in a moment.");
  }
  expect(most).toBe(bounds.inside);
});

test("who waits longer than half a second is told so, while pages from memory are sent all along", async () => {
  next.answers(({ url }) => ({ body: `page ${url}` }));
  await front.ask("/about");
  const { opened, open: openGate } = gate();
  next.answers(() => opened.then(() => ({ body: "done" })));
  const held = Array.from({ length: bounds.inside }, () => front.ask("/dashboard"));
  await vi.waitUntil(() => visits().counts().inside === bounds.inside);
  const waiting = front.ask("/api/sources/opml");
  expect((await front.ask("/about")).body).toBe("page /about");
  const { status, headers } = await waiting;
  expect([status, headers["content-type"]]).toEqual([503, "application/problem+json"]);
  openGate();
  expect((await Promise.all(held)).map(({ status: each }) => each)).toEqual(Array(bounds.inside).fill(200));
});

const head = (length: number) =>
  `POST /dashboard HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n`;

test("bodies that trickle in hold nobody up", async () => {
  for (let slow = 0; slow < 50; slow += 1) open(`${head(1000)}a`);
  await vi.waitUntil(() => front.arrived() === 50);
  expect(visits().counts()).toEqual({ inside: 0, waiting: 0 });
  expect((await front.ask("/dashboard", { method: "POST", body: "whole" })).status).toBe(200);
  expect(next.came).toHaveLength(1);
});

test("a small body reaches Next as it was sent", async () => {
  next.answers(async (request) => ({ body: `${request.method} ${request.url} ${await text(request)}` }));
  const body = "ü".repeat(20_000);
  const headers = { "content-type": "text/plain; charset=utf-8" };
  expect((await front.ask("/dashboard?a=b", { method: "POST", body, headers })).body).toBe(
    `POST /dashboard?a=b ${body}`,
  );
});

test("large bodies go their own way; an address that sends too many at once is told so", async () => {
  const { opened, open: openGate } = gate();
  next.answers(() => opened.then(() => ({ body: "done" })));
  for (let n = 0; n < 3; n += 1) open(`${head(1_000_000)}a`);
  await vi.waitUntil(() => uploads().counts().inside === 3);
  const more = await front.ask("/dashboard", { method: "POST", body: "a".repeat(70_000) });
  expect([more.status, more.headers["retry-after"]]).toEqual([503, "5"]);
  expect(visits().counts().inside).toBe(0);
  openGate();
});

test("a body that says it is too large is refused before it comes", async () => {
  const socket = open(head(18 * 1024 * 1024));
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer.toLowerCase()).toContain("connection: close");
  expect(next.came).toHaveLength(0);
});

test("a visitor who leaves while waiting does not take a turn", async () => {
  const { opened, open: openGate } = gate();
  next.answers(() => opened.then(() => ({ body: "done" })));
  const held = Array.from({ length: bounds.inside }, () => front.ask("/dashboard"));
  await vi.waitUntil(() => visits().counts().inside === bounds.inside);
  const leaving = open("GET /gone HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await vi.waitUntil(() => visits().counts().waiting === 1);
  leaving.destroy();
  await once(leaving, "close");
  await vi.waitUntil(() => front.left() === 1);
  openGate();
  await Promise.all(held);
  await vi.waitUntil(() => visits().counts().inside === 0);
  expect(next.came.map(({ url }) => url)).not.toContain("/gone");
});
