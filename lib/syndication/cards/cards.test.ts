import { buffer } from "node:stream/consumers";
import type { ReadableStream as WebStream } from "node:stream/web";
import sharp, { type Region } from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aHeldStory } from "../../../prisma/builders/held.ts";
import { aMember } from "../../../prisma/builders/member.ts";
import { decideOn } from "../../../prisma/builders/moderation.ts";
import { aStory } from "../../../prisma/builders/story.ts";
import { collectOrphans } from "../../media/collect-orphans.ts";
import { storePicture } from "../../media/store-picture.ts";
import { photo } from "../../media/testdata/pictures.ts";
import { nowMs, setClock } from "../../platform/clock.ts";
import { closeDatabase } from "../../platform/db/client.ts";
import { storage } from "../../platform/storage/open-storage.ts";
import type { Actor } from "../../policy.ts";
import { retractStory } from "../../stories/retract-story.ts";
import { revise } from "../testdata/revise.ts";
import { cardPath } from "./card-face.ts";
import { cardSource } from "./card-source.ts";
import { drawCard } from "./draw-card.ts";
import { drawableText } from "./drawable.ts";
import { readCard } from "./read-card.ts";

let rosa: Actor;

beforeAll(async () => {
  rosa = await aMember({ penName: "Rosa <M> & Søn" });
});
afterAll(closeDatabase);

async function pathOf(storyId: string): Promise<string> {
  const source = await cardSource(storyId);
  if (!source) throw new Error("There is no such story.");
  return cardPath(source);
}

// Statistics are of what was opened, and not of what was cut out of it.
async function statsOf(png: Buffer, region: Region) {
  return sharp(await sharp(png).extract(region).toColourspace("srgb").png().toBuffer()).stats();
}

async function pngAt(storyId: string): Promise<Buffer> {
  const card = await readCard(storyId, await pathOf(storyId));
  if (typeof card === "string" || "movedTo" in card) throw new Error(`No card: ${JSON.stringify(card)}`);
  return buffer(card.body as WebStream);
}

test("a story's card is a PNG of 1200 × 630, drawn once however many ask", async () => {
  const { id } = await aStory({ author: rosa });
  const [one, other] = await Promise.all([pngAt(id), pngAt(id)]);
  expect(await sharp(one).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect(other.equals(one)).toBe(true);
  expect(await storage().exists((await pathOf(id)).slice(1))).toBe(true);
});

test("another title has another address, and the old one leads there", async () => {
  const { id } = await aStory({ author: rosa, title: "Before" });
  const before = await pathOf(id);
  await revise(id, rosa, { title: "After" });
  const after = await pathOf(id);
  expect(after).not.toBe(before);
  expect(await readCard(id, before)).toEqual({ movedTo: after });
});

test("what is not public has no card, also where it had one", async () => {
  const moderator = await aMember({ roles: ["moderator"] });
  const [retracted, removed] = [await aStory({ author: rosa }), await aStory({ author: rosa, title: "Watches" })];
  const paths = [await pathOf(retracted.id), await pathOf(removed.id)];
  await pngAt(retracted.id);
  await retractStory({ storyId: retracted.id, reason: "" }, rosa);
  await decideOn({ kind: "story", id: removed.id }, "remove", moderator);
  const held = await aHeldStory();
  const draft = await aStory({ author: rosa, state: "draft" });
  expect(await readCard(retracted.id, paths[0] ?? "")).toBe("nothing");
  expect(await readCard(removed.id, paths[1] ?? "")).toBe("nothing");
  for (const id of [held.id, draft.id, "nosuch"]) expect(await cardSource(id)).toBeNull();
});

test("the cover stands at its side", async () => {
  const bytes = await photo(1600, 1000).jpeg().toBuffer();
  const { id: coverId } = await storePicture({ bytes, kind: "cover", ownerId: rosa.id });
  const { id } = await aStory({ author: rosa, coverId, coverAlt: "A bridge" });
  const side = { left: 1000, top: 300, width: 20, height: 20 };
  const { channels } = await statsOf(await pngAt(id), side);
  expect(channels[1]?.mean).toBeLessThan(60); // its red and blue, and not the paper
});

const box = { left: 60, top: 130, width: 1080, height: 360 };
const inkIn = async (png: Buffer) => (await statsOf(png, box)).channels[0]?.mean ?? 255;
const face = (title: string, dir = "ltr") => ({
  ...{ title, dir, category: "Local", penName: "Rosa", siteName: "The News", coverId: null },
});
async function drawn(title: string, dir?: string): Promise<Buffer> {
  const card = await drawCard(face(title, dir));
  if ("why" in card) throw new Error(card.why);
  return card.png;
}

test.each([
  ["a long word", "Donaudampfschifffahrtsgesellschaftskapitänsmütze".repeat(3)],
  ["the longest title", "Why nobody knows ".repeat(10).slice(0, 160)],
  ["markup", "</span><b>5 < 6 & 7</b> &amp;"],
  ["Cyrillic", "Мост через реку закрыт"],
  ["Greek", "Η γέφυρα είναι κλειστή"],
  ["Devanagari", "पुल बंद है"],
  ["emoji", "🌊🌊 The flood 👩‍👩‍👧 🇸🇪"],
])("%s is drawn within the card", async (_, title) => {
  const png = await drawn(title);
  expect(await inkIn(png)).toBeLessThan(250);
  const foot = await statsOf(png, { left: 0, top: 480, width: 40, height: 150 });
  expect(foot.channels[0]?.min).toBeGreaterThan(240); // nothing runs over the margin
});

test("what is written from right to left stands at the right", async () => {
  const png = await drawn("أغلق الجسر", "rtl");
  const darkest = async (left: number) =>
    (await statsOf(png, { left, top: 130, width: 300, height: 200 })).channels[0]?.min ?? 255;
  expect(await darkest(828)).toBeLessThan(100);
  expect(await darkest(72)).toBeGreaterThan(240);
});

test.each([
  ["Plain “words” – and more…", "Plain “words” – and more…"],
  ["A flood 🌊 in Malmö 🇸🇪!", "A flood in Malmö !"],
  ["Cafe\u0301\u202e now", "Café now"],
  ["© 2026", "© 2026"],
  ["桥关闭了", null],
  ["The 桥 is closed", null],
  ["🌊", null],
  ["", null],
])("%j is drawn as %j", (text, shown) => {
  expect(drawableText(text)).toBe(shown);
});

test("a title in letters that the fonts lack gives way to the site's name, not to boxes", async () => {
  const [lacking, other] = [await drawn("桥关闭了"), await drawn("橋が閉まった")];
  expect(lacking.equals(other)).toBe(true);
  expect(await inkIn(lacking)).toBeLessThan(250);
});

test("cards of the day before are swept up, and drawn again for whoever asks", async () => {
  const { id } = await aStory({ author: rosa });
  const path = await pathOf(id);
  await pngAt(id);
  await collectOrphans();
  expect(await storage().exists(path.slice(1))).toBe(true);
  const at = nowMs();
  const restore = setClock(() => at + 25 * 60 * 60 * 1000);
  await collectOrphans();
  expect(await storage().exists(path.slice(1))).toBe(false);
  restore();
  expect((await pngAt(id)).length).toBeGreaterThan(1000);
});
