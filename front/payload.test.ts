import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dirtyPages, dropAllPages, keptPage } from "../lib/platform/cache/pages.ts";
import { closeDatabase } from "../lib/platform/db/client.ts";
import { type FakeNext, fakeNext } from "../prisma/builders/fake-next.ts";
import { type Front, startFront } from "../prisma/builders/front.ts";

const rsc = { rsc: "1" };
const prefetch = { ...rsc, "next-router-prefetch": "1" };
const tree = { ...prefetch, "next-router-segment-prefetch": "/_tree" };

let next: FakeNext;
let front: Front;

beforeAll(async () => {
  front = await startFront((request, response) => next.listener(request, response));
});
beforeEach(() => {
  dropAllPages();
  next = fakeNext();
  // As Next does: a document, or the payload asked for, of which it says what it was asked with.
  next.answers(({ headers, url }, count) => {
    if (headers.rsc !== "1") return { body: `<p>${count}</p>` };
    const seen = [
      "next-router-prefetch",
      "next-router-segment-prefetch",
      "next-router-state-tree",
      "next-url",
      "cookie",
    ];
    const asked = Object.fromEntries(seen.map((name) => [name, headers[name]]));
    return { body: JSON.stringify({ url, asked, count }), headers: { "content-type": "text/x-component" } };
  });
});
afterAll(async () => {
  await front.close();
  await closeDatabase();
});

const ask = (headers: Record<string, string> = {}, path = "/about") => front.ask(path, { headers });

test("a page and its payloads are kept beside each other, each rendered once, and never one for the other", async () => {
  const kinds = [{}, rsc, prefetch, tree];
  const first = await Promise.all(kinds.map((headers) => ask(headers)));
  const again = await Promise.all(kinds.map((headers) => ask(headers)));
  expect(again.map(({ body }) => body)).toEqual(first.map(({ body }) => body));
  expect(new Set(first.map(({ body }) => body)).size).toBe(4);
  expect(first.map(({ headers }) => headers["content-type"])).toEqual([
    "text/html; charset=utf-8",
    ...Array(3).fill("text/x-component"),
  ]);
  expect(next.came).toHaveLength(4);
});

test("an answer says what it varies with", async () => {
  for (const headers of [{}, rsc]) {
    expect((await ask(headers)).headers.vary).toBe(
      "Accept-Encoding, RSC, Next-Router-Prefetch, Next-Router-Segment-Prefetch",
    );
  }
});

test("a change makes all of them stale", async () => {
  await ask(rsc);
  dirtyPages(["pages"]);
  expect([keptPage("/about payload")?.stale, keptPage("/about")]).toEqual([true, undefined]);
});

test("where a reader comes from, and who they are, changes no byte of a payload", async () => {
  const poison = {
    "next-router-state-tree": "canary",
    "next-url": "/canary",
    cookie: "firsthand.session=canary",
    "next-hmr-refresh": "canary",
  };
  const poisoned = await ask({ ...rsc, ...poison }, "/about?_rsc=canary");
  expect(poisoned.body).toBe((await ask(rsc)).body);
  expect(poisoned.body).not.toContain("canary");
  expect(next.came).toHaveLength(1);
});

test.each([
  { ...rsc, "next-router-prefetch": "2" },
  { ...rsc, "next-router-prefetch": "canary" },
  { ...prefetch, "next-router-segment-prefetch": "/canary" },
  { ...rsc, "next-router-segment-prefetch": "/_tree" },
])("what is asked in another way (%o) is answered, and not kept", async (headers) => {
  await ask(headers);
  await ask(headers);
  expect(next.came).toHaveLength(2);
  expect((await ask()).body).toBe("<p>3</p>");
});

test("RSC: 2 asks for the document", async () => {
  expect([(await ask({ rsc: "2" })).body, (await ask()).body]).toEqual(["<p>1</p>", "<p>1</p>"]);
});

test("where Next wants the headers repeated in the query, it gets them", async () => {
  next.answers(({ headers, url }) => {
    if (headers.rsc === "1" && !url?.includes("_rsc")) return { status: 307, headers: { location: "/about?_rsc=abc" } };
    return { body: url ?? "", headers: { "content-type": "text/x-component" } };
  });
  expect(await ask(rsc)).toMatchObject({ status: 200, body: "/about?_rsc=abc" });
});

test("a payload that leads elsewhere is not kept, nor is a document in a payload's place", async () => {
  next.answers((_, count) => (count === 1 ? { status: 307, headers: { location: "/log-in" } } : { body: "<p>no</p>" }));
  expect(await ask(rsc)).toMatchObject({ status: 307, headers: { location: "/log-in", "cache-control": "no-store" } });
  await ask(rsc);
  await ask(rsc);
  expect(next.came).toHaveLength(3);
});
