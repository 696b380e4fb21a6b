import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "../lib/platform/db/client.ts";
import { forgetEnv } from "../lib/platform/env.ts";
import { type FakeNext, fakeNext } from "../prisma/builders/fake-next.ts";
import { type Front, startFront } from "../prisma/builders/front.ts";

let next: FakeNext;
let front: Front;

beforeAll(async () => {
  front = await startFront((request, response) => next.listener(request, response));
});
beforeEach(() => {
  next = fakeNext();
});
afterEach(() => {
  process.env.SITE_URL = "http://localhost:3000";
  forgetEnv();
});
afterAll(async () => {
  await front.close();
  await closeDatabase();
});

const everywhere = ["/", "/dashboard", "/healthz", "/player/youtube/abcdefgh", "/nothing", "/api/views"];

test.each(everywhere)("%s carries the security headers", async (path) => {
  const { headers } = await front.ask(path);
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
  });
  expect(headers["strict-transport-security"]).toBeUndefined();
});

test("a site with https says that it stays so", async () => {
  process.env.SITE_URL = "https://news.example";
  forgetEnv();
  expect((await front.ask("/healthz")).headers["strict-transport-security"]).toContain("max-age=31536000");
});

test("a page for one visitor gets a nonce of its own, and what the client says about it is dropped", async () => {
  const headers = { "content-security-policy": "script-src 'nonce-canary'", "x-nonce": "canary" };
  const answers = [await front.ask("/dashboard", { headers }), await front.ask("/dashboard", { headers })];
  const policies = answers.map((answer) => answer.headers["content-security-policy"] ?? "");
  expect(next.came.map((came) => came.headers["content-security-policy"])).toEqual(policies);
  expect(new Set(policies).size).toBe(2);
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'; script-src-attr 'none'/);
    expect(policy).not.toMatch(/canary|unsafe-eval|ws:/);
  }
  expect(JSON.stringify(next.came)).not.toContain("canary");
});

test("what was searched for is rendered for nobody in particular, with scripts that may wait, and is not kept", async () => {
  next.answers(({ headers }) => {
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
    return { body: `<head></head><script nonce="${nonce}">self.__next_f.push(1)</script>` };
  });
  const headers = { cookie: "firsthand.session=canary", "x-firsthand-address": "1.2.3.4" };
  const answers = [await front.ask("/search?q=a", { headers }), await front.ask("/search?q=a", { headers })];
  expect(next.came.map(({ url }) => url)).toEqual(["/search?q=a", "/search?q=a"]);
  expect(next.came[0]?.headers).toMatchObject({ "x-firsthand-address": "127.0.0.1" });
  expect(JSON.stringify(next.came)).not.toContain("canary");
  for (const { headers } of answers) {
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'sha256-[^']+'; /);
  }
});

test("where a request comes from is said by us alone", async () => {
  const headers = {
    "x-firsthand-address": "1.2.3.4",
    "x-forwarded-for": "5.6.7.8",
    "x-forwarded-host": "evil.example",
  };
  await front.ask("/dashboard", { headers });
  const [came] = next.came;
  expect(came?.headers["x-firsthand-address"]).toBe("127.0.0.1");
  expect(JSON.stringify(came)).not.toMatch(/1\.2\.3\.4|5\.6\.7\.8|evil/);
});

test.each(["x-middleware-subrequest", "x-middleware-prefetch", "x-invoke-path", "x-invoke-status"])(
  "Next does not hear %s from a client",
  async (name) => {
    await front.ask("/dashboard", { headers: { [name]: "canary" } });
    expect(JSON.stringify(next.came)).not.toContain("canary");
  },
);

const cookie = "firsthand.session=whatever";

test.each([
  { cookie, origin: "http://evil.example" },
  { cookie, origin: "null" },
  { cookie, origin: "http://localhost:3001", host: "localhost:3000" },
  { cookie },
  { cookie, "sec-fetch-site": "same-site" },
  { cookie: "anything=1", "sec-fetch-site": "cross-site" },
])("a change with %o is refused", async (headers) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const { status, body } = await front.ask("/dashboard", { method, headers: headers as Record<string, string> });
    expect([status, JSON.parse(body).title]).toEqual([403, "This request did not come from a page of this site."]);
  }
  expect(next.came).toHaveLength(0);
});

test.each([
  { cookie, origin: "http://localhost:3000" },
  { cookie, origin: "http://192.168.1.5:3000", host: "192.168.1.5:3000" },
  { cookie, "sec-fetch-site": "same-origin" },
  { origin: "http://evil.example" },
  {},
])("a change with %o goes through", async (headers) => {
  await front.ask("/", { method: "POST", headers: headers as Record<string, string>, body: "a=b" });
  expect(next.came).toMatchObject([{ method: "POST", url: "/" }]);
});

test.each(["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])("no page is asked for by %s", async (method) => {
  for (const path of ["/", "/dashboard", "/search?q=a"]) {
    const { status, headers } = await front.ask(path, { method });
    expect([status, headers.allow]).toEqual([405, "GET, HEAD, OPTIONS, POST"]);
  }
  for (const path of ["/healthz", "/readyz"])
    expect(await front.ask(path, { method })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  expect(next.came).toHaveLength(0);
});

test("who asks how a page may be asked for is told", async () => {
  expect(await front.ask("/", { method: "OPTIONS" })).toMatchObject({
    status: 204,
    headers: { allow: "GET, HEAD, OPTIONS, POST" },
  });
});

test.each([
  "/stories/%zz",
  "/tags/%E0%A4%A",
  "/contributors/a%00b",
  "/%c0",
  "/_not-found",
  "/_global-error",
  "/_error",
  "/terms.rsc",
])("there is no page %s, and Next is not asked for it", async (path) => {
  next.answers(() => ({ status: 404, body: "nothing" }));
  expect(await front.ask(path)).toMatchObject({
    status: 404,
    body: "nothing",
    headers: { "cache-control": "no-store" },
  });
  expect(new Set(next.came.map(({ url }) => url))).toEqual(new Set(next.came.length > 0 ? ["/_not-found"] : []));
});

test("what cannot be decoded is no address of the interface either", async () => {
  expect(await front.ask("/api/stories/%zz/live")).toMatchObject({
    status: 404,
    headers: { "content-type": "application/problem+json" },
  });
  expect(next.came).toHaveLength(0);
});

test("a form sent to a public page is answered for that visitor alone", async () => {
  next.answers((request) => ({ body: `${request.method} ${request.headers.cookie ?? "nobody"}` }));
  const headers = { cookie, origin: "http://localhost:3000" };
  expect((await front.ask("/terms", { method: "POST", headers })).body).toBe(`POST ${cookie}`);
  expect((await front.ask("/terms", { headers: { cookie } })).body).toBe("GET nobody");
});

const say = (line: string) => front.say(`${line}\r\nHost: localhost:3000\r\nConnection: close\r\n\r\n`);

test.each(["OPTIONS *", "GET http://[bad/", "GET ftp://localhost/x", "GET mailto:x"])(
  "%s is answered with 400",
  async (line) => {
    expect(await say(`${line} HTTP/1.1`)).toMatch(/^HTTP\/1\.1 400 /);
    expect(next.came).toHaveLength(0);
  },
);

test("a host in the request line changes nothing but is left out", async () => {
  await say("GET http://evil.example/dashboard?a=b HTTP/1.1");
  await say("GET HTTPS://user:word@evil.example:99/dashboard HTTP/1.1");
  await say("GET http://evil.example?after=x HTTP/1.1");
  expect(next.came.map(({ url }) => url)).toEqual(["/dashboard?a=b", "/dashboard", "/?after=x"]);
  expect(JSON.stringify(next.came)).not.toContain("evil");
});

test.each(["//evil.example/about", "/\\evil.example/about", "///about"])(
  "%s is a path, and not a public page",
  async (path) => {
    await say(`GET ${path} HTTP/1.1`);
    expect(next.came.map(({ url }) => url)).toEqual([path]);
  },
);

test("a renderer that throws leaves a sentence", async () => {
  const broken = await startFront(() => {
    throw new Error("broken");
  });
  const { status, headers, body } = await broken.ask("/dashboard");
  expect([status, headers["content-type"], JSON.parse(body).title]).toEqual([
    500,
    "application/problem+json",
    "Something went wrong on our side. Nothing was changed. Try again in a moment.",
  ]);
  await broken.close();
});

test("the process says that it lives, and that it is ready once the job queue is there", async () => {
  expect(await front.ask("/healthz")).toMatchObject({
    status: 200,
    body: "ok\n",
    headers: { "cache-control": "no-store" },
  });
  expect(await front.ask("/readyz")).toMatchObject({ status: 503, headers: { "retry-after": "2" } });
  await pool().query("CREATE SCHEMA jobs; CREATE TABLE jobs.version (version int)");
  expect(await front.ask("/readyz")).toMatchObject({ status: 200, body: "ok\n" });
});

test("a player stands in a frame of its own, for its provider alone", async () => {
  const { status, headers, body } = await front.ask("/player/vimeo/12345");
  expect(status).toBe(200);
  expect(headers["content-security-policy"]).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; frame-src https://player.vimeo.com; frame-ancestors 'self'",
  );
  expect(body).toContain('src="https://player.vimeo.com/video/12345?dnt=1"');
});

test.each(["vimeo/abc", "youtube/a", "youtube/%22onload=", "constructor/abcdef", "__proto__/abcdef", "", "youtube"])(
  "/player/%s is no player",
  async (rest) => {
    expect(await front.ask(`/player/${rest}`)).toMatchObject({ status: 404, body: "There is no such player.\n" });
  },
);
