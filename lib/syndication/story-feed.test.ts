import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aHeldStory } from "../../prisma/builders/held.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { parseFeed } from "../feeds/parse-feed.ts";
import { prepareBody } from "../feeds/prepare-body.ts";
import { storePicture } from "../media/store-picture.ts";
import { photo } from "../media/testdata/pictures.ts";
import { now } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { toPlainText } from "../platform/html/plain-text.ts";
import type { Actor } from "../policy.ts";
import { retractStory } from "../stories/retract-story.ts";
import { writeFeed } from "./formats/write-feed.ts";
import type { Scope } from "./paths.ts";
import { feedFormats } from "./rules/feed.ts";
import { storyFeed } from "./story-feed.ts";
import { revise } from "./testdata/revise.ts";

let rosa: Actor;
const site: Scope = { kind: "site" };

beforeAll(async () => {
  rosa = await aMember({ penName: "Rosa M", handle: "rosa" });
});
beforeEach(async () => {
  await db.story.deleteMany();
});
afterAll(closeDatabase);

async function titlesIn(scope: Scope): Promise<string[] | null> {
  const feed = await storyFeed(scope, "rss");
  return feed === null ? null : feed.entries.map(({ title }) => title);
}

test("the site, a category, a tag and a contributor each have their stories, the newest first", async () => {
  const sam = await aMember({ handle: "sam" });
  await aStory({ author: rosa, title: "One", tags: ["grün"], publishedAt: new Date("2026-05-01") });
  await aStory({ author: sam, title: "Two", categorySlug: "health", publishedAt: new Date("2026-05-02") });
  expect(await titlesIn(site)).toEqual(["Two", "One"]);
  expect(await titlesIn({ kind: "category", slug: "local" })).toEqual(["One"]);
  expect(await titlesIn({ kind: "tag", tag: "grün" })).toEqual(["One"]);
  expect(await titlesIn({ kind: "contributor", handle: "sam" })).toEqual(["Two"]);
  for (const scope of [
    { kind: "category", slug: "nosuch" },
    { kind: "tag", tag: "nosuch" },
    { kind: "contributor", handle: "nosuch" },
  ] as const)
    expect(await storyFeed(scope, "rss")).toBeNull();
});

test("an entry has what its page has: whose it is, when, under what, and where it stays", async () => {
  const { id, path } = await aStory({
    author: rosa,
    tags: ["b", "a"],
    reuse: "cc-by",
    publishedAt: new Date("2026-05-01"),
  });
  const feed = await storyFeed({ kind: "contributor", handle: "rosa" }, "atom");
  expect(feed).toMatchObject({
    title: "Rosa M | Firsthand",
    home: "http://localhost:3000/contributors/rosa",
    self: "http://localhost:3000/contributors/rosa/feed.atom",
  });
  expect(feed?.entries).toEqual([
    expect.objectContaining({
      ...{ id: `http://localhost:3000/stories/${id}`, url: `http://localhost:3000${path}` },
      author: { name: "Rosa M", url: "http://localhost:3000/contributors/rosa" },
      categories: ["Local", "a", "b"],
      licence: "https://creativecommons.org/licenses/by/4.0/",
      ...{ publishedAt: new Date("2026-05-01"), updatedAt: new Date("2026-05-01") },
    }),
  ]);
});

test("what is held, retracted or removed is in no feed", async () => {
  const moderator = await aMember({ roles: ["moderator"] });
  const [kept, retracted, removed] = [
    await aStory({ author: rosa, title: "Kept", tags: ["x"] }),
    await aStory({ author: rosa, title: "Retracted", tags: ["x"] }),
    await aStory({ author: rosa, title: "Removed", tags: ["x"] }),
  ];
  await aStory({ author: rosa, title: "Draft", state: "draft" });
  await aHeldStory({ author: rosa, title: "Held" });
  await retractStory({ storyId: retracted.id, reason: "" }, rosa);
  await decideOn({ kind: "story", id: removed.id }, "remove", moderator);
  for (const scope of [site, { kind: "tag", tag: "x" }, { kind: "contributor", handle: "rosa" }] as const)
    expect(await titlesIn(scope)).toEqual(["Kept"]);
  await retractStory({ storyId: kept.id, reason: "" }, rosa);
  expect(await titlesIn(site)).toEqual([]);
  expect(await titlesIn({ kind: "tag", tag: "x" })).toBeNull();
});

test("a material correction is said on top of the text, and moves the day of the update", async () => {
  const { id } = await aStory({ author: rosa, publishedAt: new Date("2026-05-01") });
  await revise(id, rosa, { note: "It was <Tuesday>.", material: true });
  await revise(id, rosa, { note: "A comma.", material: false });
  const [entry] = (await storyFeed(site, "rss"))?.entries ?? [];
  const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(now());
  expect(entry?.html).toMatch(/^<p><strong>Corrected on /);
  expect(toPlainText(entry?.html ?? "")).toContain(`Corrected on ${today}: It was <Tuesday>.`);
  expect(entry?.html).not.toContain("comma");
  expect(entry?.updatedAt.getTime()).toBeGreaterThan(entry?.publishedAt.getTime() ?? 0);
});

test("pictures come with absolute addresses, sizes and credits; what plays elsewhere is a link", async () => {
  const { id, src } = await storePicture({
    bytes: await photo(1600, 1000).jpeg().toBuffer(),
    kind: "cover",
    ownerId: rosa.id,
  });
  await aStory({
    author: rosa,
    ...{ coverId: id, coverAlt: "A bridge", coverCaption: "The bridge", coverCredit: "Photo: Søren" },
    bodyHtml: `<p>It is closed.</p><figure><img src="${src}" alt="Again"><figcaption>Seen twice</figcaption></figure>
      <iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>`,
  });
  const [entry] = (await storyFeed(site, "rss"))?.entries ?? [];
  const file = `http://localhost:3000/media/${id}/fallback.jpg`;
  expect(entry?.picture).toEqual({
    ...{ url: file, type: "image/jpeg", width: 1200, height: 750, alt: "A bridge", credit: "Photo: Søren" },
  });
  expect(entry?.html).toContain(
    `<figure><img src="${file}" alt="A bridge" width="1200" height="750"><figcaption>The bridge <small>Photo: Søren</small></figcaption></figure>`,
  );
  expect(entry?.html).toContain(
    `<img src="${file}" alt="Again" width="1200" height="750"><figcaption>Seen twice</figcaption>`,
  );
  expect(entry?.html).toContain('<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"');
  expect(entry?.html).not.toMatch(/data-|iframe|"\/media/);
});

test.each(feedFormats)("a story that another Firsthand imports from our %s is the same text", async (format) => {
  const bodyHtml = `<h2>What I saw</h2><p>“It” cost <strong>5 &lt; 6 &amp; 7</strong> — ]]&gt; 🌊.</p><blockquote><p>So it was.</p></blockquote>
    <ul><li>One</li><li>Two</li></ul><table><tr><th>A</th><td>B</td></tr></table><pre>a  b
c</pre><p dir="rtl">مرحبا بالعالم</p><p>See <a href="/rules">the rules</a>.</p>`;
  const { id } = await aStory({ author: rosa, bodyHtml, title: "Fish & <chips> 🌊", summary: "A & b < c." });
  const feed = await storyFeed(site, format);
  const bytes = Buffer.from(feed ? writeFeed(feed, format) : "");
  const { items, warnings } = parseFeed({ bytes, headers: new Headers(), address: feed?.self ?? null, now: now() });
  const [item] = items;
  if (!item) throw new Error("There is no item.");
  const { bodyText } = await db.story.findUniqueOrThrow({ where: { id } });
  expect([...warnings, ...item.warnings]).toEqual([]);
  expect(prepareBody(item).text).toBe(bodyText);
  expect(item).toMatchObject({ title: "Fish & <chips> 🌊", author: "Rosa M", summary: "A & b < c." });
  expect(item.categories).toContain("Local");
});

test("a feed has thirty stories at most, and stops giving whole texts before it is too long to be read", async () => {
  const long = `<p>${"word ".repeat(50_000)}</p>`;
  for (let n = 0; n < 32; n++)
    await aStory({ author: rosa, title: `Story ${n}`, bodyHtml: n < 24 ? "<p>Short.</p>" : long });
  const entries = (await storyFeed(site, "rss"))?.entries ?? [];
  expect(entries).toHaveLength(30);
  expect(entries.filter(({ isCut }) => isCut).length).toBeGreaterThan(0);
  expect(entries[0]?.isCut).toBe(false);
});
