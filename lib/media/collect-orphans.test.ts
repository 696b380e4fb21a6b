import { mkdtemp, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setClock } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { newId } from "../platform/new-id.ts";
import { diskStorage } from "../platform/storage/disk.ts";
import type { Storage } from "../platform/storage/storage.ts";
import type { Actor } from "../policy.ts";
import { collectOrphans } from "./collect-orphans.ts";
import { aMember } from "./testdata/member.ts";

const today = new Date("2026-05-10T12:00:00Z");
const lastWeek = new Date("2026-05-03T12:00:00Z");
let root: string;
let store: Storage;
let owner: Actor;
let restoreClock: () => void;

beforeAll(async () => {
  restoreClock = setClock(() => today.getTime());
  root = await mkdtemp(join(tmpdir(), "firsthand-orphans-"));
  store = diskStorage(root);
  owner = await aMember();
});
afterAll(async () => {
  restoreClock();
  await rm(root, { recursive: true, force: true });
});

async function file(id: string, writtenAt = lastWeek): Promise<string> {
  const key = `${id}/480.webp`;
  await store.put(key, Buffer.from("x"), { contentType: "image/webp" });
  await utimes(join(root, key), writtenAt, writtenAt);
  return key;
}

async function picture(createdAt = lastWeek): Promise<string> {
  const id = newId();
  const variants = [{ width: 480, height: 300, format: "webp", bytes: 1, key: await file(id) }];
  const rest = { kind: "story", width: 480, height: 300, bytes: 1, contentType: "image/jpeg", variants, createdAt };
  await db.media.create({ data: { id, ownerId: owner.id, ...rest } });
  return id;
}

async function aStory(bodyHtml: string, coverId: string | null = null): Promise<string> {
  const story = { id: newId(), authorId: owner.id, bodyHtml, coverId, createdAt: lastWeek };
  await db.story.create({ data: story });
  return story.id;
}

test("what nothing shows goes a day after its upload; what a story, draft, revision, cover, avatar or logo shows stays", async () => {
  const [inBody, inRevision, inDraft, asDraftCover, asCover, asAvatar, asLogo, fresh, orphan] = [
    await picture(),
    await picture(),
    await picture(),
    await picture(),
    await picture(),
    await picture(),
    await picture(),
    await picture(new Date(today.getTime() - 60_000)),
    await picture(),
  ];
  const storyId = await aStory(`<figure><img src="/media/${inBody}" alt=""></figure>`, asCover);
  const revision = { storyId, number: 1, title: "", summary: "", byId: owner.id, createdAt: lastWeek };
  await db.revision.create({ data: { ...revision, bodyHtml: `<img src="/media/${inRevision}">` } });
  const content = { body: `<p>\n<img src="/media/${inDraft}"></p>`, coverId: asDraftCover };
  await db.draft.create({ data: { storyId, content, savedAt: lastWeek } });
  await db.member.update({ where: { id: owner.id }, data: { avatarId: asAvatar } });
  const logo = `/media/${asLogo}/480.webp 480x300`;
  await db.siteChange.create({ data: { key: "logo", value: logo, byId: owner.id, at: lastWeek } });
  const stray = await file("00stray00");
  const freshStray = await file("00fresh00", new Date(today.getTime() - 60_000));

  expect(await collectOrphans(store)).toEqual({ pictures: 1, files: 1 });

  const left = (await db.media.findMany({ select: { id: true } })).map(({ id }) => id);
  expect(left.sort()).toEqual([inBody, inRevision, inDraft, asDraftCover, asCover, asAvatar, asLogo, fresh].sort());
  for (const id of left) expect(await store.exists(`${id}/480.webp`)).toBe(true);
  for (const gone of [`${orphan}/480.webp`, stray]) expect(await store.exists(gone)).toBe(false);
  expect(await store.exists(freshStray)).toBe(true);
  expect(await collectOrphans(store)).toEqual({ pictures: 0, files: 0 });
});

test("what an interrupted run left behind is found by the next", async () => {
  const id = await picture();
  const failing: Storage = { ...store, delete: () => Promise.reject(new Error("the disk is away")) };
  await expect(collectOrphans(failing)).rejects.toThrow("the disk is away");
  expect(await store.exists(`${id}/480.webp`)).toBe(true);
  expect(await collectOrphans(store)).toEqual({ pictures: 0, files: 1 });
});
