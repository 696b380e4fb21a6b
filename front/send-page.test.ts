import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "../lib/platform/db/client.ts";
import { fakeNext } from "../prisma/builders/fake-next.ts";
import { type Front, startFront } from "../prisma/builders/front.ts";
import { accepts } from "./send-page.ts";

const html = `<p>${"long ".repeat(500)}</p>`;
const vary = "Accept-Encoding, RSC, Next-Router-Prefetch, Next-Router-Segment-Prefetch";
let front: Front;

beforeAll(async () => {
  const next = fakeNext();
  next.answers(() => ({ body: html }));
  front = await startFront(next.listener);
});
afterAll(async () => {
  await front.close();
  await closeDatabase();
});

const ask = (headers: Record<string, string>, method = "GET") => front.ask("/about", { headers, method });

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["GZIP;q=0.5", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0.0, gzip; q=0.000", undefined],
  ["br;q=0.001", "br"],
  ["identity", undefined],
  ["brotli, xgzip", undefined],
  ["*", undefined],
])("Accept-Encoding: %s is answered with %s", async (accepted, coding) => {
  const { headers, bytes } = await ask({ "accept-encoding": accepted });
  expect(headers["content-encoding"]).toBe(coding);
  expect(headers.vary).toBe(vary);
  expect(headers["content-length"]).toBe(String(bytes.length));
  const decode = { br: brotliDecompressSync, gzip: gunzipSync }[coding ?? ""] ?? ((same: Buffer) => same);
  expect(String(decode(bytes))).toBe(html);
});

test("browsers and shared caches ask again each time", async () => {
  expect((await ask({})).headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
});

test.each(["br", "gzip", "identity"])(
  "who has the page in %s is told so, whatever coding is asked for next",
  async (had) => {
    const { headers } = await ask({ "accept-encoding": had });
    const tag = headers.etag ?? "";
    for (const coding of ["br", "gzip", "identity"]) {
      for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
        const again = await ask({ "accept-encoding": coding, "if-none-match": known });
        expect([again.status, again.bytes.length, again.headers["content-encoding"]]).toEqual([304, 0, undefined]);
        expect(again.headers).toMatchObject({
          vary,
          "cache-control": "public, max-age=0, must-revalidate",
        });
      }
    }
  },
);

test("the codings have tags of their own", async () => {
  const tags = await Promise.all(
    ["br", "gzip", ""].map(async (coding) => (await ask({ "accept-encoding": coding })).headers.etag),
  );
  expect(new Set(tags).size).toBe(3);
});

test("another version's tag gets the page", async () => {
  const { status } = await ask({ "if-none-match": '"another", W/"old-br"' });
  expect(status).toBe(200);
});

test("HEAD is GET without the body", async () => {
  const [head, get] = [await ask({ "accept-encoding": "gzip" }, "HEAD"), await ask({ "accept-encoding": "gzip" })];
  const withoutDate = ({ date: _, connection: __, ...headers }: typeof get.headers) => headers;
  expect(head.bytes).toHaveLength(0);
  expect(withoutDate(head.headers)).toEqual(withoutDate(get.headers));
});

test("a coding is taken by its whole name", () => {
  expect(accepts("", "br")).toBe(false);
  expect(accepts(" br ;q=1", "br")).toBe(true);
  expect(accepts("br;level=1;q=0", "br")).toBe(false);
});
