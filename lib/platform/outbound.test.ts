import { afterEach, describe, expect, test } from "vitest";
import { faultOf, sentenceOf } from "./outbound/testdata/failure.ts";
import { canary, endAll, serve } from "./outbound/testdata/local-server.ts";
import { fetchPublic } from "./outbound.ts";

afterEach(endAll);

const goTo = (status: number, location: string) => ({ status, location });

/** A server whose paths redirect as the table says; all other paths answer with what was asked. */
function redirecting(table: Record<string, { status: number; location: string }>) {
  return serve((request, response) => {
    const { status, location } = table[request.url ?? ""] ?? { status: 200, location: "" };
    if (location) return response.writeHead(status, { location }).end("moved");
    const { method, url, headers } = request;
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => response.end(JSON.stringify({ method, url, headers, body })));
  });
}

const asked = async (fetching: ReturnType<typeof fetchPublic>) => JSON.parse((await fetching).bytes.toString());

describe("a request", () => {
  test("says who asks, what is liked, and what is known already", async () => {
    const { origin, port } = await redirecting({});
    const seen = await asked(
      fetchPublic(`${origin}/feed?a=b#c`, { accept: "text/xml", etag: '"1"', lastModified: "yesterday" }),
    );
    expect(seen).toMatchObject({ method: "GET", url: "/feed?a=b" });
    expect(seen.headers).toEqual({
      accept: "text/xml",
      "accept-encoding": "gzip, deflate, br, zstd",
      connection: "close",
      host: `127.0.0.1:${port}`,
      "if-modified-since": "yesterday",
      "if-none-match": '"1"',
      "user-agent": expect.stringMatching(/^Firsthand\/\d+\.\d+\.\d+ \(\+https?:\/\/[^ ]+\/about\)$/),
    });
  });

  test("carries no cookies, no credentials and no false name", async () => {
    const { origin } = await redirecting({});
    const headers = { Cookie: "a=b", "User-Agent": "Mozilla", Host: "other.example", "X-Hub": "1" };
    const seen = await asked(fetchPublic(origin.replace("//", "//user:secret@"), { headers }));
    expect(seen.headers).not.toHaveProperty("cookie");
    expect(seen.headers).not.toHaveProperty("authorization");
    expect(seen.headers["user-agent"]).toMatch(/^Firsthand/);
    expect(seen.headers).toMatchObject({ host: new URL(origin).host, "x-hub": "1" });
  });

  test("posts what it is given", async () => {
    const { origin } = await redirecting({});
    const seen = await asked(
      fetchPublic(origin, { method: "POST", body: "näme=1", headers: { "Content-Type": "text/plain" } }),
    );
    expect(seen).toMatchObject({ method: "POST", body: "näme=1" });
    expect(seen.headers).toMatchObject({ "content-type": "text/plain", "content-length": "7" });
  });

  test("goes past the proxies that the environment names", async () => {
    const proxy = await canary();
    const { origin } = await redirecting({});
    const names = ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "NODE_USE_ENV_PROXY"];
    for (const name of names) process.env[name] = name.startsWith("NODE") ? "1" : proxy.origin;
    expect((await fetchPublic(origin)).status).toBe(200);
    for (const name of names) delete process.env[name];
    expect(proxy.connections()).toBe(0);
  });
});

describe("an answer", () => {
  test("comes with its status, headers and bytes, without cookies", async () => {
    const { origin } = await serve((_, response) =>
      response.writeHead(200, { etag: '"2"', link: ["<a>", "<b>"], "set-cookie": ["a=b"] }).end("hello"),
    );
    const { status, headers, url, permanent, bytes } = await fetchPublic(`${origin}/a`);
    expect({ status, url, permanent, text: bytes.toString() }).toEqual({
      status: 200,
      url: `${origin}/a`,
      permanent: `${origin}/a`,
      text: "hello",
    });
    expect([headers.get("etag"), headers.get("link"), headers.get("set-cookie")]).toEqual(['"2"', "<a>, <b>", null]);
  });

  test.each([304, 404, 410, 500])("with the status %i is no failure, and its body is not read", async (status) => {
    const { origin } = await serve((_, response) =>
      response.writeHead(status, status === 304 ? {} : { "content-length": "5000000000" }).flushHeaders(),
    );
    expect(await fetchPublic(origin)).toMatchObject({ status, bytes: Buffer.alloc(0) });
  });

  test("to HEAD has no body, whatever length it names", async () => {
    const { origin } = await serve((_, response) => response.writeHead(200, { "content-length": "9000000" }).end());
    expect(await fetchPublic(origin, { method: "HEAD" })).toMatchObject({ status: 200, bytes: Buffer.alloc(0) });
  });
});

describe("redirects", () => {
  test("are followed three times", async () => {
    const { origin } = await redirecting({ "/1": goTo(302, "/2"), "/2": goTo(307, "3"), "/3": goTo(301, "/4#a") });
    expect(await fetchPublic(`${origin}/1`)).toMatchObject({ status: 200, url: `${origin}/4` });
  });

  test("are followed no fourth time", async () => {
    const server = await redirecting({ "/": goTo(302, "/") });
    expect(await faultOf(fetchPublic(server.origin))).toBe("too_many_redirects");
    expect(server.connections()).toBe(4);
  });

  test.each([
    [301, 301, "/3"],
    [308, 308, "/3"],
    [301, 302, "/2"],
    [302, 301, "/1"],
    [307, 308, "/1"],
  ])("%i and then %i: asked next time is %s", async (first, second, next) => {
    const { origin } = await redirecting({ "/1": goTo(first, "/2"), "/2": goTo(second, "/3") });
    expect(await fetchPublic(`${origin}/1`)).toMatchObject({ permanent: `${origin}${next}`, url: `${origin}/3` });
  });

  test.each([
    "http://127.0.0.1:PORT/",
    "//127.0.0.1:PORT",
    "\\\\127.1:PORT\\",
    "http://[::ffff:7f00:1]:PORT/",
    "http://localhost:PORT/",
    "http://2130706433:PORT/",
    "http://127.0.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://a@127.0.0.1:PORT/",
  ])("to %s are not followed", async (location) => {
    const closed = await canary();
    const { origin } = await redirecting({ "/": goTo(302, location.replace("PORT", String(closed.port))) });
    expect(await faultOf(fetchPublic(origin))).toBe("blocked_address");
    expect(closed.connections()).toBe(0);
  });

  test.each([
    ["file:///etc/passwd", "not_http"],
    ["gopher://127.0.0.1/", "not_http"],
    ["http://", "bad_answer"],
  ])("to %s are not followed either", async (location, fault) => {
    const { origin } = await redirecting({ "/": goTo(302, location) });
    expect(await faultOf(fetchPublic(origin))).toBe(fault);
  });

  test.each([
    ["/\u00e4?\u00f6", "utf8"],
    ["/\u00e4?\u00f6", "latin1"],
  ] as const)("lead to %s, written in %s", async (location, encoding) => {
    const raw = Buffer.from(location, encoding).toString("latin1");
    const { origin } = await redirecting({ "/": goTo(302, raw) });
    expect((await fetchPublic(origin)).url).toBe(`${origin}/%C3%A4?%C3%B6`);
  });

  test("without a place to go are answers", async () => {
    const { origin } = await serve((_, response) => response.writeHead(302).end());
    expect(await fetchPublic(origin)).toMatchObject({ status: 302 });
  });

  test("to another origin leave behind what was said to the first", async () => {
    const other = await redirecting({});
    const { origin } = await redirecting({ "/": goTo(302, other.origin), "/own": goTo(302, "/seen") });
    const options = { headers: { authorization: "secret" }, etag: '"1"', accept: "text/xml" };
    const there = await asked(fetchPublic(origin, options));
    expect(there.headers).not.toHaveProperty("authorization");
    expect(there.headers).toMatchObject({ "if-none-match": '"1"', accept: "text/xml" });
    expect((await asked(fetchPublic(`${origin}/own`, options))).headers).toMatchObject({ authorization: "secret" });
  });

  test.each([
    [303, "GET", ""],
    [302, "GET", ""],
    [307, "POST", "a=b"],
    [308, "POST", "a=b"],
  ])("of a post by %i are asked with %s", async (status, method, body) => {
    const { origin } = await redirecting({ "/": goTo(status, "/next") });
    const post = { method: "POST", body: "a=b", headers: { "content-type": "text/plain" } } as const;
    const seen = await asked(fetchPublic(origin, post));
    expect(seen).toMatchObject({ method, body });
    expect(seen.headers["content-type"]).toBe(body ? "text/plain" : undefined);
  });
});

test("a refusal is a sentence for whoever gave the address", async () => {
  expect(await sentenceOf(fetchPublic("http://10.0.0.1/feed"))).toBe(
    "10.0.0.1 belongs to a private or reserved network. Only servers on the public internet are asked.",
  );
});
