import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import type { Actor } from "../policy.ts";

import { closeDatabase, db } from "./db/client.ts";
import { Refusal, signedOut } from "./refusal.ts";
import { problemReply } from "./reply.ts";
import { memberRoute, route } from "./route.ts";

const { current } = vi.hoisted(() => ({ current: { actor: null as Actor | null } }));
vi.mock("./session/current.ts", () => ({
  addressHeader: "x-firsthand-address",
  currentActor: async () => current.actor,
}));

const rosa: Actor = { id: "1", handle: "rosa", penName: "Rosa", roles: [], verified: true, bans: [] };
const own = { cookie: "a=b", origin: "http://localhost:3000" };
const here = { params: Promise.resolve({}) };

beforeEach(async () => {
  current.actor = rosa;
  await db.rateLimit.deleteMany();
});
afterAll(closeDatabase);

function request(
  method: string,
  { body, headers = {}, query = "" }: { body?: string; headers?: object; query?: string } = {},
) {
  const url = `http://localhost:3000/api/things${query}`;
  return new Request(url, {
    method,
    headers: headers as Record<string, string>,
    ...(body === undefined ? {} : { body }),
  });
}

async function read(answer: Response) {
  const { status, headers } = answer;
  const text = await answer.text();
  return {
    status,
    type: headers.get("content-type"),
    cache: headers.get("cache-control"),
    body: text && JSON.parse(text),
  };
}

describe("answers", () => {
  test.each([
    [undefined, 204, null],
    [{ a: 1 }, 200, "application/json"],
    [null, 200, "application/json"],
    [[], 200, "application/json"],
  ])("%j is %s", async (value, status, type) => {
    const answer = await read(await route({}, async () => value)(request("GET"), here));
    expect(answer).toMatchObject({
      status,
      type,
      cache: expect.stringContaining("no-store"),
      body: value ?? (status === 204 ? "" : null),
    });
  });

  test("an answer that is one already is left as it is", async () => {
    const made = new Response("x", { status: 201 });
    expect(await route({}, async () => made)(request("GET"), here)).toBe(made);
  });

  test("a refusal is a problem, with when to try again", async () => {
    const refusal = new Refusal("too_many", "Not so fast.", { retryAfterSeconds: 7 });
    const answer = await route({}, () => Promise.reject(refusal))(request("GET"), here);
    expect(answer.headers.get("retry-after")).toBe("7");
    expect(await read(answer)).toEqual({
      status: 429,
      type: "application/problem+json",
      cache: "no-store",
      body: { type: "about:blank", title: "Not so fast.", status: 429, code: "too_many", fields: {} },
    });
  });

  test("a fault says nothing of itself", async () => {
    const answer = await route({}, () => Promise.reject(new Error("secret")))(request("GET"), here);
    expect(await read(answer)).toEqual({
      status: 500,
      type: "application/problem+json",
      cache: "no-store",
      body: { type: "about:blank", title: "Something went wrong on our side. Nothing was changed.", status: 500 },
    });
  });

  test("a body that is cut off on its way is the sender's matter, no fault of ours", async () => {
    const body = new ReadableStream({
      pull: (stream) => stream.error(Object.assign(new Error("aborted"), { code: "ECONNRESET" })),
    });
    const cut = new Request("http://localhost:3000/api/things", { method: "PUT", body, duplex: "half" } as RequestInit);
    const answer = await route({ input: z.object({}) }, async () => undefined)(cut, here);
    expect(answer.status).toBe(422);
  });

  test("every code has its status", () => {
    expect(problemReply(signedOut("vote")).status).toBe(401);
    expect(problemReply(new Refusal("too_large", "x")).status).toBe(413);
  });
});

describe("who may call", () => {
  test("guests where it is open, members where it is not", async () => {
    current.actor = null;
    expect((await route({}, async ({ actor }) => ({ actor }))(request("GET"), here)).status).toBe(200);
    expect((await memberRoute({}, async () => 1)(request("GET"), here)).status).toBe(401);
    current.actor = rosa;
    expect(await (await memberRoute({}, async ({ actor }) => actor.handle)(request("GET"), here)).json()).toBe("rosa");
  });

  test.each<[string, object, number]>([
    ["from our own page", own, 204],
    ["from another site", { ...own, origin: "https://evil.example" }, 403],
    ["with a cookie and no word of where from", { cookie: "a=b" }, 403],
    ["without a cookie", { origin: "https://evil.example" }, 204],
  ])("a change %s: %o", async (_, headers, status) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      expect((await route({}, async () => undefined)(request(method, { headers }), here)).status).toBe(status);
  });

  test("reading with a cookie is not a change", async () => {
    const headers = { ...own, origin: "https://evil.example" };
    expect((await route({}, async () => undefined)(request("GET", { headers }), here)).status).toBe(204);
  });

  test("the limit counts by member, and guests by where they come from", async () => {
    const limited = route({ limit: "comment-pause" }, async () => undefined);
    const from = (address: string) => request("POST", { headers: { "x-firsthand-address": address } });
    const statuses = async (...calls: Request[]) => {
      const seen: number[] = [];
      for (const call of calls) seen.push((await limited(call, here)).status);
      return seen;
    };
    expect(await statuses(from("203.0.113.1"), from("203.0.113.2"))).toEqual([204, 429]);
    current.actor = null;
    expect(await statuses(from("2001:db8::1"), from("2001:db8::2"), from("2001:db8:0:1::1"))).toEqual([204, 429, 204]);
  });
});

describe("input", () => {
  const input = z.object({ title: z.string("Give it a title.") });
  const echo = route({ input }, async (call) => call.input);

  test("is the body of a change and the query of a reading", async () => {
    expect(await (await echo(request("POST", { body: '{"title":"One"}' }), here)).json()).toEqual({ title: "One" });
    expect(await (await echo(request("GET", { query: "?title=Two&more=1" }), here)).json()).toEqual({ title: "Two" });
  });

  test.each([
    ['{"title":1}', { title: "Give it a title." }],
    ["", { title: "Give it a title." }],
    ["null", { "": "This has to be of another kind: object." }],
    ["not json", {}],
  ])("%s is answered with 422 and the fields", async (body, fields) => {
    expect(await read(await echo(request("POST", { body }), here))).toMatchObject({
      status: 422,
      body: { code: "invalid", fields },
    });
  });

  test("is at most two megabytes, and no more of it is read", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 100_000;
        controller.enqueue(new Uint8Array(100_000).fill(32));
      },
    });
    const large = new Request("http://localhost:3000/api/things", {
      method: "POST",
      body: endless,
      duplex: "half",
    } as RequestInit);
    expect((await echo(large, here)).status).toBe(413);
    expect(sent).toBeLessThan(3_000_000);
  });

  test("letters that stand across two pieces of the body stay whole", async () => {
    const bytes = new TextEncoder().encode('{"title":"Grüße 🌍"}');
    const pieces = new ReadableStream({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const call = new Request("http://localhost:3000/api/things", {
      method: "POST",
      body: pieces,
      duplex: "half",
    } as RequestInit);
    expect(await (await echo(call, here)).json()).toEqual({ title: "Grüße 🌍" });
  });

  test("the parts of the path are texts", async () => {
    const params = Promise.resolve({ id: "7", rest: ["a", "b"], none: undefined });
    const answer = await route({}, async (call) => call.params)(request("GET"), { params });
    expect(await answer.json()).toEqual({ id: "7", rest: "a/b", none: "" });
  });
});
