import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diskStorage } from "../platform/storage/disk.ts";
import type { Storage } from "../platform/storage/storage.ts";
import { type MediaAsk, serveMedia } from "./serve-media.ts";

const photoId = "aaaaaaaaaaaaaaaaaaaaaaaa";
const cutOutId = "bbbbbbbbbbbbbbbbbbbbbbbb";
let root: string;
let store: Storage;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "firsthand-serve-"));
  store = diskStorage(root);
  await store.put(`${photoId}/480.webp`, Buffer.from("small"), { contentType: "image/webp" });
  await store.put(`${photoId}/fallback.jpg`, Buffer.from("photo"), { contentType: "image/jpeg" });
  await store.put(`${cutOutId}/fallback.png`, Buffer.from("cut out"), { contentType: "image/png" });
  await store.put(`${photoId}/notes.txt`, Buffer.from("not a variant"), { contentType: "text/plain" });
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function ask(path: string, more: Partial<MediaAsk> = {}) {
  const answer = await serveMedia({ path, method: "GET", ...more }, store);
  return { ...answer, text: answer.body && (await new Response(answer.body).text()) };
}

describe("/media", () => {
  test("a variant is sent to be kept for ever, and guarded", async () => {
    const { status, headers, text } = await ask(`${photoId}/480.webp`);
    expect([status, text]).toEqual([200, "small"]);
    expect(headers).toEqual({
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "image/webp",
      "content-length": "5",
      "content-disposition": "inline",
      "cross-origin-resource-policy": "cross-origin",
      etag: `"${photoId}-480.webp"`,
    });
  });

  test.each([
    [photoId, "photo", "image/jpeg"],
    [cutOutId, "cut out", "image/png"],
  ])("the bare address of %s sends the fallback", async (id, expected, type) => {
    const { status, text, headers } = await ask(id);
    expect([status, text, headers["content-type"]]).toEqual([200, expected, type]);
  });

  test("what the browser has is not sent again, as long as it is there", async () => {
    const etag = `"${photoId}-480.webp"`;
    for (const ifNoneMatch of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      expect(await ask(`${photoId}/480.webp`, { ifNoneMatch })).toMatchObject({ status: 304, text: null });
    }
    expect((await ask(`${photoId}/480.webp`, { ifNoneMatch: '"other"' })).status).toBe(200);
    const gone = "cccccccccccccccccccccccc";
    expect((await ask(`${gone}/480.webp`, { ifNoneMatch: `"${gone}-480.webp"` })).status).toBe(404);
    expect((await ask(photoId, { ifNoneMatch: `"${photoId}-fallback.jpg"` })).status).toBe(304);
  });

  test("HEAD sends the same head without the picture", async () => {
    const { status, headers, text } = await ask(`${photoId}/480.webp`, { method: "HEAD" });
    expect([status, headers["content-length"], text]).toEqual([200, "5", null]);
  });

  test.each([
    "",
    "nothing-here",
    `${photoId}/notes.txt`,
    `${photoId}/800.webp`,
    `../${photoId}/480.webp`,
    ".incoming/x",
  ])("%j is not found, and that is not kept", async (path) => {
    const { status, headers } = await ask(path);
    expect([status, headers["cache-control"], headers["x-content-type-options"]]).toEqual([404, "no-store", "nosniff"]);
  });

  test("nothing but GET and HEAD", async () => {
    expect(await ask(`${photoId}/480.webp`, { method: "POST" })).toMatchObject({
      status: 405,
      headers: { allow: "GET, HEAD" },
    });
  });
});
