import sharp from "sharp";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { closeDatabase } from "../platform/db/client.ts";
import { endAll } from "../platform/outbound/testdata/local-server.ts";
import type { Actor } from "../policy.ts";
import { previewSource } from "./preview-source.ts";
import { showPicture } from "./show-picture.ts";
import { aSource } from "./testdata/a-source.ts";
import { type FeedSite, feedSite } from "./testdata/feed-site.ts";

let rosa: Actor;
let site: FeedSite;
beforeEach(async () => {
  rosa = await aMember();
  site = await feedSite([{ guid: "one", title: "One", html: '<p>See.</p><img src="/crane.png" alt="A crane">' }]);
  site.pages["/crane.png"] = await sharp({ create: { width: 30, height: 20, channels: 3, background: "red" } })
    .png()
    .toBuffer();
});
afterEach(endAll);
afterAll(closeDatabase);

/** What the door of the first picture in the preview is asked. */
async function firstDoor(sourceId: string) {
  const { items } = await previewSource({ sourceId }, rosa);
  const [, src = ""] = /<img[^>]* src="([^"]+)"/.exec(items[0]?.html ?? "") ?? [];
  const { pathname, searchParams } = new URL(src.replaceAll(/&(?:amp|#x26|#38);/g, "&"), "http://here.example");
  expect(pathname).toBe(`/api/sources/${sourceId}/picture`);
  return { sourceId, address: searchParams.get("address") ?? "", key: searchParams.get("key") ?? "" };
}

test("a preview's picture comes through our own door, as its server sends it", async () => {
  const { id } = await aSource(rosa, site.feedUrl);
  const door = await firstDoor(id);
  expect(door.address).toBe(`${site.origin}/crane.png`);
  const { contentType, bytes } = await showPicture(door, rosa);
  expect(contentType).toBe("image/png");
  expect(bytes).toEqual(site.pages["/crane.png"]);
});

test("another address, another source and another member find nothing, and nothing is asked for", async () => {
  const { id } = await aSource(rosa, site.feedUrl);
  const door = await firstDoor(id);
  const other = await aSource(rosa, `${site.origin}/other.xml`);
  const before = site.asked.length;
  const gone = { code: "not_found" };
  await expect(showPicture({ ...door, address: `${site.origin}/secret.png` }, rosa)).rejects.toMatchObject(gone);
  await expect(showPicture({ ...door, sourceId: other.id }, rosa)).rejects.toMatchObject(gone);
  await expect(showPicture(door, await aMember())).rejects.toMatchObject(gone);
  expect(site.asked.length).toBe(before);
});

test.each([
  ["a page that says it is a picture", "<script>alert(1)</script>"],
  ["what is not there", undefined],
])("instead of %s there are words that say so", async (_, page) => {
  const { id } = await aSource(rosa, site.feedUrl);
  const door = await firstDoor(id);
  if (page === undefined) delete site.pages["/crane.png"];
  else site.pages["/crane.png"] = Buffer.from(page);
  const { contentType, bytes } = await showPicture(door, rosa);
  expect(contentType).toBe("image/svg+xml");
  expect(bytes.toString()).toContain("cannot be had");
  expect(bytes.toString()).not.toContain("script");
});
