import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "../platform/db/client.ts";
import { limits } from "../platform/limits.ts";
import { diskStorage } from "../platform/storage/disk.ts";
import { type Storage, StorageFullError } from "../platform/storage/storage.ts";
import type { Actor } from "../policy.ts";
import { picturesById, picturesBySrc } from "./queries.ts";
import { storedVariants } from "./schema.ts";
import { storePicture } from "./store-picture.ts";
import { aMember } from "./testdata/member.ts";
import { blackPng, cutOut, photo } from "./testdata/pictures.ts";
import { uploadImage } from "./upload-image.ts";

vi.setConfig({ testTimeout: 30_000 });

let root: string;
let store: Storage;
let actor: Actor;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "firsthand-upload-"));
  store = diskStorage(root);
  actor = await aMember();
});
afterEach(() => rm(root, { recursive: true, force: true }));

const story = (bytes: Uint8Array) => ({ bytes, kind: "story" as const });

async function filesKept(): Promise<number> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

async function picturesOf(ownerId: string): Promise<number> {
  return db.media.count({ where: { ownerId } });
}

describe("uploadImage", () => {
  test("keeps the files, writes the row, and says where the picture is", async () => {
    const { id, ...uploaded } = await uploadImage(story(await photo(860, 430).jpeg().toBuffer()), actor, store);
    expect(id).toMatch(/^[0-9a-f]{24}$/);
    expect(uploaded).toMatchObject({ src: `/media/${id}`, width: 860, height: 430, stilled: false });
    const row = await db.media.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ ownerId: actor.id, kind: "story", width: 860, height: 430, contentType: "image/jpeg" });
    const variants = storedVariants.parse(row.variants);
    expect(variants.map(({ key }) => key)).toEqual([`${id}/480.webp`, `${id}/860.webp`, `${id}/fallback.jpg`]);
    expect(variants.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(row.bytes);
    for (const { key, bytes } of variants) {
      const object = await store.get(key);
      expect(object?.size).toBe(bytes);
      await object?.body.cancel();
    }
  });

  test("its queries find it by id and by address, and nothing else", async () => {
    const { id, src } = await uploadImage(story(await cutOut(500, 300).png().toBuffer()), actor, store);
    const found = await picturesBySrc([
      src,
      src,
      "/media/unknownunknown",
      "https://elsewhere.example/x.png",
      `${src}/500.webp`,
    ]);
    expect([...found.keys()]).toEqual([src]);
    expect(found.get(src)).toEqual({
      width: 500,
      height: 300,
      variants: [
        { width: 500, url: `${src}/500.webp` },
        { width: 500, url: `${src}/fallback.png` },
      ],
    });
    expect((await picturesById([id])).get(id)).toMatchObject({ src, fallback: { contentType: "image/png" } });
    expect((await picturesById([])).size).toBe(0);
  });

  test("the name and the declared type of a file are never asked: its bytes decide", async () => {
    const { variants } = await uploadImage(story(await photo(60, 40).webp().toBuffer()), actor, store);
    expect(variants.map(({ key }) => key.split("/")[1])).toEqual(["60.webp", "fallback.jpg"]);
    await expect(uploadImage(story(Buffer.from("text, named photo.jpg")), actor, store)).rejects.toMatchObject({
      code: "invalid",
    });
  });

  test("an unverified member may, for drafts; a guest may not", async () => {
    const bytes = await photo(60, 40).jpeg().toBuffer();
    const unverified = await aMember({ verified: false });
    expect((await uploadImage({ bytes, kind: "avatar" }, unverified, store)).variants).toHaveLength(3);
    await expect(uploadImage(story(bytes), null, store)).rejects.toMatchObject({ code: "signed_out" });
  });

  test("more than the limit allows is refused with the time to wait", async () => {
    const tries = limits.upload.points;
    for (let at = 0; at < tries; at += 1) {
      await expect(uploadImage(story(new Uint8Array()), actor, store)).rejects.toMatchObject({ code: "invalid" });
    }
    await expect(uploadImage(story(new Uint8Array()), actor, store)).rejects.toMatchObject({ code: "too_many" });
  });
});

describe("refused with a sentence, and nothing kept", () => {
  const head = (text: string) => Buffer.from(text, "latin1");
  test.each([
    ["an SVG", () => head("<svg onload='alert(1)'/>"), "invalid", /^SVG .* PNG/],
    ["an AVIF", () => head("\0\0\0\x1cftypavif\0\0\0\0mif1avif"), "invalid", /^AVIF .* JPEG/],
    ["a HEIC", () => head("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "invalid", /^HEIC .* JPEG/],
    ["a script that begins like a GIF", () => head("GIF89a=1;alert(1)"), "invalid", /damaged or incomplete/],
    ["13 MB", () => new Uint8Array(13_000_000), "too_large", /larger than 12 MB/],
    ["900 megapixels", () => blackPng(30_000, 30_000), "invalid", /more than 50 megapixels/],
    ["nothing", () => new Uint8Array(), "invalid", /^This file is empty/],
  ])("%s", async (_, make, code, message) => {
    const refused = uploadImage(story(make()), actor, store);
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    await expect(refused).rejects.toMatchObject({ fields: { picture: expect.stringMatching(message) } });
    expect([await picturesOf(actor.id), await filesKept()]).toEqual([0, 0]);
  });

  test("a photo that ends too early", async () => {
    const whole = await photo(800, 600).jpeg().toBuffer();
    const cut = story(whole.subarray(0, whole.length - 2_000));
    await expect(uploadImage(cut, actor, store)).rejects.toMatchObject({
      message: expect.stringMatching(/incomplete/),
    });
  });

  test("a picture for which the disk has no room: the files before it go too", async () => {
    let puts = 0;
    const filling: Storage = {
      ...store,
      put: (key, bytes, options) => {
        puts += 1;
        return puts < 3 ? store.put(key, bytes, options) : Promise.reject(new StorageFullError("full"));
      },
    };
    const upload = uploadImage(story(await photo(900, 450).jpeg().toBuffer()), actor, filling);
    await expect(upload).rejects.toMatchObject({ message: expect.stringMatching(/no room left/) });
    expect([puts, await picturesOf(actor.id), await filesKept()]).toEqual([3, 0, 0]);
  });

  test("a picture whose row cannot be written: its files go, and the error is not swallowed", async () => {
    const upload = storePicture({ ...story(await photo(60, 40).jpeg().toBuffer()), ownerId: "nobody" }, store);
    await expect(upload).rejects.toMatchObject({ code: "P2003" });
    expect(await filesKept()).toBe(0);
  });
});
