import sharp from "sharp";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { endAll } from "../platform/outbound/testdata/local-server.ts";
import type { Actor } from "../policy.ts";
import { storyInHand } from "../stories/editing.ts";
import { reviseStory } from "../stories/revise-story.ts";
import { saveDraft } from "../stories/save-draft.ts";
import { pollSource } from "./poll-source.ts";
import { previewSource } from "./preview-source.ts";
import { showPicture } from "./show-picture.ts";
import { aSource, logOf, storiesOf } from "./testdata/a-source.ts";
import { type FeedSite, feedSite } from "./testdata/feed-site.ts";

let rosa: Actor;
let site: FeedSite;
beforeEach(async () => {
  rosa = await aMember();
  site = await feedSite();
  for (const name of ["crane", "dock"]) site.pages[`/${name}.png`] = await picture(320);
});
afterEach(endAll);
afterAll(closeDatabase);

const poll = ({ id }: { id: string }) => pollSource({ sourceId: id, kind: "poll" });

function picture(width: number): Promise<Buffer> {
  return sharp({ create: { width, height: 200, channels: 3, background: "red" } })
    .png()
    .toBuffer();
}

function withCover(file: string, words = ""): string {
  return `<media:content url="${site.origin}/${file}" medium="image">${words}</media:content>`;
}

async function imported(more: string, html = "<p>What I saw.</p>") {
  site.items[0] = { guid: "one", title: "One", html, more };
  const source = await aSource(rosa, site.feedUrl);
  await poll(source);
  return source;
}

async function onlyStory() {
  const [story] = await storiesOf(rosa);
  if (!story) throw new Error("Nothing was imported.");
  return story;
}

test("a picture that the feed names becomes the cover, with its words and its credit", async () => {
  const source = await imported(
    withCover("crane.png", "<media:description>A crane</media:description><media:credit>Di</media:credit>"),
  );
  const story = await onlyStory();
  expect(story).toMatchObject({ coverAlt: "A crane", coverCredit: "Di", coverCaption: "" });
  expect(await db.media.findMany({ where: { ownerId: rosa.id } })).toMatchObject([
    { id: story.coverId, kind: "cover", ownerId: rosa.id },
  ]);
  expect(await logOf(source.id)).toEqual([["imported", "One", ""]]);
});

test("a cover that nobody is named for is credited to the feed", async () => {
  await imported(withCover("crane.png"));
  expect(await onlyStory()).toMatchObject({ coverAlt: "", coverCredit: "A feed" });
});

test("a picture that the text shows already is no cover as well", async () => {
  await imported(withCover("crane.png?w=900"), '<p>See.</p><img src="/crane.png" alt="A crane">');
  expect((await onlyStory()).coverId).toBeNull();
  expect(await db.media.count({ where: { ownerId: rosa.id } })).toBe(1);
});

test.each([
  ["that is not there", undefined, "The server answered with 404."],
  ["that is too small", 40, "It is only 40 pixels wide."],
])("a cover %s is left out, and the log says so", async (_what, width, reason) => {
  delete site.pages["/crane.png"];
  if (width) site.pages["/crane.png"] = await picture(width);
  const source = await imported(withCover("crane.png"));
  expect(await onlyStory()).toMatchObject({ state: "published", coverId: null, coverCredit: "" });
  const told = `The cover picture was left out (${site.origin}/crane.png): ${reason}`;
  expect(await logOf(source.id)).toEqual([["imported", "One", told]]);
});

test("another cover at the source is another cover here; the same one is not copied again", async () => {
  const source = await imported(withCover("crane.png"));
  const first = await onlyStory();
  site.items[0] = { guid: "one", title: "One", html: "<p>More of it.</p>", more: withCover("crane.png") };
  await poll(source);
  expect((await onlyStory()).coverId).toBe(first.coverId);
  site.items[0] = { guid: "one", title: "One", html: "<p>More of it.</p>", more: withCover("dock.png") };
  await poll(source);
  const story = await onlyStory();
  expect(story.coverId).not.toBe(first.coverId);
  expect(story.revisions).toHaveLength(3);
});

test("a cover that its contributor took away here does not come back", async () => {
  const source = await imported(withCover("crane.png"));
  const { id } = await onlyStory();
  const inHand = await storyInHand(id, rosa);
  if (!inHand) throw new Error("not in hand");
  const content = { ...inHand.content, coverId: "" };
  const saved = await saveDraft({ ...inHand, tab: "a", content }, rosa);
  await reviseStory(saved, rosa);
  site.items[0] = { guid: "one", title: "One", html: "<p>What I saw.</p>", more: withCover("dock.png") };
  await poll(source);
  expect((await onlyStory()).coverId).toBeNull();
});

test("the preview shows the cover through our own door, and nothing is kept", async () => {
  site.items[0] = { guid: "one", title: "One", more: withCover("crane.png", "<media:title>A crane</media:title>") };
  const { id } = await aSource(rosa, site.feedUrl);
  const { items } = await previewSource({ sourceId: id }, rosa);
  expect(items[0]).toMatchObject({ outcome: "imported", cover: { alt: "A crane", credit: "A feed" } });
  const { searchParams } = new URL(items[0]?.cover?.src ?? "", "http://here.example");
  const [address, key] = [searchParams.get("address") ?? "", searchParams.get("key") ?? ""];
  expect(address).toBe(`${site.origin}/crane.png`);
  expect((await showPicture({ sourceId: id, address, key }, rosa)).contentType).toBe("image/png");
  expect(await db.media.count({ where: { ownerId: rosa.id } })).toBe(0);
});
