import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase } from "../lib/platform/db/client.ts";
import { type FakeNext, fakeNext } from "../prisma/builders/fake-next.ts";
import { type Front, startFront } from "../prisma/builders/front.ts";

const script = "const words = 'hello';\n".repeat(50);
const folder = mkdtempSync(join(tmpdir(), "firsthand-static-"));
let next: FakeNext;
let front: Front;

beforeAll(async () => {
  vi.spyOn(process, "cwd").mockReturnValue(folder);
  const place = join(folder, ".next", "static", "chunks");
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "a.js"), script);
  writeFileSync(join(place, "[id].js"), "named");
  writeFileSync(join(place, "a.woff2"), script);
  writeFileSync(join(folder, ".next", "secret.js"), "canary");
  writeFileSync(join(folder, ".next", "static", "plain.map"), "canary");
  front = await startFront((request, response) => next.listener(request, response));
});
beforeEach(() => {
  next = fakeNext();
  next.answers(() => ({ status: 404 }));
});
afterAll(async () => {
  await front.close();
  await closeDatabase();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const ask = (name: string, accepted = "") =>
  front.ask(`/_next/static/${name}`, { headers: { "accept-encoding": accepted } });

test("what the build made is sent compressed, to be kept for ever", async () => {
  const decode = { br: brotliDecompressSync, gzip: gunzipSync, "": (same: Buffer) => same };
  for (const coding of ["br", "gzip", ""] as const) {
    const { status, headers, bytes } = await ask("chunks/a.js", coding);
    expect([status, headers["content-encoding"] ?? ""]).toEqual([200, coding]);
    expect(String(decode[coding](bytes))).toBe(script);
    expect(headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
      "x-content-type-options": "nosniff",
    });
  }
  expect(next.came).toHaveLength(0);
});

test("what is compressed already is left as it is, and names may be encoded", async () => {
  expect((await ask("chunks/a.woff2", "br, gzip")).headers["content-encoding"]).toBeUndefined();
  expect((await ask("chunks/%5Bid%5D.js")).body).toBe("named");
});

test.each([
  "..%2fsecret.js",
  "chunks/..%2f..%2fsecret.js",
  "%2e%2e/secret.js",
  "plain.map",
  "chunks",
  "chunks/none.js",
  "chunks/a.js%00",
  "%E0%A4%A",
])("%s is none of them", async (name) => {
  const { status, body } = await ask(name);
  expect([status, body.includes("canary")]).toEqual([404, false]);
  expect(next.came).toHaveLength(0);
});

test("a name longer than any file's is none of them", async () => {
  expect((await ask(`chunks/${"a".repeat(300)}.js`)).status).toBe(404);
});

test("nothing is changed there", async () => {
  expect((await front.ask("/_next/static/chunks/a.js", { method: "POST" })).status).toBe(404);
});
