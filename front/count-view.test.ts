import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { nowMs, setClock } from "../lib/platform/clock.ts";
import { closeDatabase, db } from "../lib/platform/db/client.ts";
import { registerActorLoader } from "../lib/platform/session/actor.ts";
import { sealSession, sessionCookie } from "../lib/platform/session/cookie.ts";
import { flushViews } from "../lib/views/flush-views.ts";
import { aMember } from "../prisma/builders/member.ts";
import { aPublishedStory } from "../prisma/builders/published-story.ts";
import { answerViewSignal } from "./count-view.ts";
import { answerLiveNumbers } from "./live-numbers.ts";

let server: Server;
let base = "";
let address = 0;
let time = nowMs();
const realClock = setClock(() => time);

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const asked = {
      path: request.url ?? "/",
      address: () => String(request.headers["x-test-address"] ?? "192.0.2.1"),
    };
    if (await answerViewSignal(request, response, asked)) return;
    if (await answerLiveNumbers(request, response, asked)) return;
    response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  realClock();
  await new Promise((resolve) => server.close(resolve));
  await flushViews();
  await closeDatabase();
});
beforeEach(() => {
  time += 2000; // past what was read and limited before
  address += 1;
});

type Send = { body?: unknown; headers?: Record<string, string>; method?: string };

function send({ body, headers = {}, method = "POST" }: Send): Promise<Response> {
  return fetch(`${base}/api/views`, {
    method,
    headers: {
      "user-agent": "Firefox",
      "content-type": "application/json",
      "x-test-address": `10.9.${address}.1`,
      ...headers,
    },
    ...(method === "GET" ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

async function total(storyId: string): Promise<number> {
  return (await db.storyTally.findUniqueOrThrow({ where: { storyId } })).views;
}

describe("POST /api/views", () => {
  test("counts a reader once, as JSON or as the text of sendBeacon", async () => {
    const { id } = await aPublishedStory();
    expect((await send({ body: { storyId: id, kind: "open" } })).status).toBe(204);
    const text = { "content-type": "text/plain;charset=UTF-8" };
    expect((await send({ body: { storyId: id, kind: "pulse" }, headers: text })).status).toBe(204);
    expect(await total(id)).toBe(1);
  });

  test.each([
    ["a bot", { "user-agent": "Googlebot/2.1 (+http://www.google.com/bot.html)" }],
    ["nobody who says what they are", { "user-agent": "" }],
    ["a prefetch", { "sec-purpose": "prefetch;prerender" }],
    ["a page of another site", { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" }],
    ["a preview", { purpose: "preview" }],
  ])("does not count %s", async (_, headers) => {
    const { id } = await aPublishedStory();
    expect((await send({ body: { storyId: id, kind: "open" }, headers })).status).toBe(204);
    expect(await total(id)).toBe(0);
    expect(await db.storyReader.count({ where: { storyId: id } })).toBe(0);
  });

  test("does not count the author, but every other member", async () => {
    const [author, member] = [await aMember(), await aMember()];
    const { id } = await aPublishedStory(author);
    registerActorLoader(
      async (token) =>
        [author, member].map((each) => ({ ...each, sessionId: each.id })).find((each) => each.id === token) ?? null,
    );
    const cookie = async (token: string) => ({ cookie: `${sessionCookie()}=${await sealSession(token)}` });
    expect((await send({ body: { storyId: id, kind: "open" }, headers: await cookie(author.id) })).status).toBe(204);
    expect(await total(id)).toBe(0);
    expect((await send({ body: { storyId: id, kind: "open" }, headers: await cookie(member.id) })).status).toBe(204);
    expect(await total(id)).toBe(1);
    expect(
      (
        await send({
          body: { storyId: id, kind: "open" },
          headers: { cookie: `${sessionCookie()}=nonsense`, "user-agent": "Other" },
        })
      ).status,
    ).toBe(204);
    expect(await total(id)).toBe(2);
  });

  test("refuses a story that is not there", async () => {
    const answer = await send({ body: { storyId: "nothing", kind: "open" } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ status: 404, title: "There is no such story." });
  });

  test.each([
    ["not json", 422],
    [{}, 422],
    [{ storyId: "abc" }, 422],
    [{ storyId: "abc", kind: "close" }, 422],
    [{ storyId: 7, kind: "open" }, 422],
    [{ storyId: "../x", kind: "open" }, 422],
    [{ storyId: "abc", kind: "open", referrer: "x".repeat(900) }, 422],
    [{ storyId: "abc", kind: "open", more: "x".repeat(1100) }, 413],
  ])("refuses %j", async (body, status) => {
    expect((await send({ body })).status).toBe(status);
  });

  test("refuses other kinds of body and other methods", async () => {
    expect((await send({ body: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } })).status).toBe(
      422,
    );
    for (const method of ["GET", "PUT", "DELETE"]) {
      const answer = await send({ method, body: "" });
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
    }
  });

  test("takes ten signals a second from one address", async () => {
    const { id } = await aPublishedStory();
    const statuses: number[] = [];
    for (let n = 0; n < 12; n++) statuses.push((await send({ body: { storyId: id, kind: "pulse" } })).status);
    expect(statuses).toEqual([...new Array(10).fill(204), 429, 429]);
    time += 1000;
    expect((await send({ body: { storyId: id, kind: "pulse" } })).status).toBe(204);
  });
});

describe("GET /api/stories/<id>/live", () => {
  test("tells the eight numbers, and what was counted a second later at the latest", async () => {
    const { id } = await aPublishedStory();
    const read = async () => (await fetch(`${base}/api/stories/${id}/live`)).json();
    const none = { now: 0, lastHour: 0, last24Hours: 0, total: 0, fact: 0, fiction: 0, unsure: 0, comments: 0 };
    expect(await read()).toEqual(none);
    await send({ body: { storyId: id, kind: "open" } });
    await db.storyTally.update({ where: { storyId: id }, data: { fact: 2, fiction: 1, unsure: 3, comments: 4 } });
    expect(await read()).toEqual(none); // kept for a second
    time += 1000;
    const now = { now: 1, lastHour: 1, last24Hours: 1, total: 1, fact: 2, fiction: 1, unsure: 3, comments: 4 };
    expect(await read()).toEqual(now);
    time += 60_000;
    expect(await read()).toEqual({ ...now, now: 0 });
  });

  test("may be kept for a second by others too", async () => {
    const { id } = await aPublishedStory();
    const answer = await fetch(`${base}/api/stories/${id}/live`);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=1");
    const head = await fetch(`${base}/api/stories/${id}/live`, { method: "HEAD" });
    expect([head.status, head.headers.get("content-type"), await head.text()]).toEqual([200, "application/json", ""]);
  });

  test("has nothing to tell of a story that is not published", async () => {
    const { id } = await aPublishedStory();
    await db.story.update({ where: { id }, data: { state: "retracted" } });
    for (const story of [id, "nothing"]) expect((await fetch(`${base}/api/stories/${story}/live`)).status).toBe(404);
    expect((await fetch(`${base}/api/stories/${id}/live`, { method: "POST" })).status).toBe(405);
  });
});
