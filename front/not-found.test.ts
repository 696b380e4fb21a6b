import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dropAllPages } from "../lib/platform/cache/pages.ts";
import { fakeNext } from "../prisma/builders/fake-next.ts";
import { type Front, startFront } from "../prisma/builders/front.ts";

const next = fakeNext();
let front: Front;

beforeAll(async () => {
  front = await startFront(next.listener);
});

afterAll(() => front.close());

// As Next does: a document that only a script fills, and the whole page for an address without a route.
beforeEach(() => {
  dropAllPages();
  next.came.length = 0;
  next.answers(({ url = "" }) => ({
    status: 404,
    headers: url.startsWith("/api/") ? { "content-type": "application/problem+json" } : {},
    body: url === "/_not-found" ? "<h1>There is nothing here</h1>" : `<html id="__next_error__">${url}</html>`,
  }));
});

test.each(["/stories/gone-0abc", "/dashboard/nothing", "/stories/gone-0abc?after=x"])(
  "%s: the whole page is sent, with 404, and nobody keeps it",
  async (path) => {
    const { status, body, headers } = await front.ask(path);
    expect({ status, body }).toEqual({ status: 404, body: "<h1>There is nothing here</h1>" });
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
  },
);

test("the page is rendered once for all addresses that are not there", async () => {
  for (const name of ["a", "b", "c"]) await front.ask(`/stories/${name}-0abc`);
  expect(next.came.filter(({ url }) => url === "/_not-found")).toHaveLength(1);
});

test("doors and the router get Next's own answer", async () => {
  expect((await front.ask("/api/nothing")).body).toContain("__next_error__");
  expect((await front.ask("/dashboard/nothing", { headers: { rsc: "1" } })).body).toContain("__next_error__");
});

test("what is there is not touched", async () => {
  next.answers(() => ({ status: 200, body: "<h1>Here</h1>" }));
  expect(await front.ask("/dashboard")).toMatchObject({ status: 200, body: "<h1>Here</h1>" });
});

test("without that page there is still an answer", async () => {
  next.answers(() => ({ status: 404, body: "" }));
  expect((await front.ask("/stories/gone-0abc")).status).toBe(404);
});
