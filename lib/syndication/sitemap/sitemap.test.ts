import { XMLParser, XMLValidator } from "fast-xml-parser";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aMember } from "../../../prisma/builders/member.ts";
import { aStory } from "../../../prisma/builders/story.ts";
import { publicPage } from "../../page-tags.ts";
import { now } from "../../platform/clock.ts";
import { closeDatabase, db } from "../../platform/db/client.ts";
import type { Actor } from "../../policy.ts";
import { retractStory } from "../../stories/retract-story.ts";
import { divideSitemap } from "./divide-sitemap.ts";
import { newsSitemap, sitemapIndex, sitemapOfPages, sitemapPart } from "./sitemap-files.ts";

const none = new URLSearchParams();

let rosa: Actor;

beforeAll(async () => {
  rosa = await aMember({ handle: "rosa" });
});
beforeEach(async () => {
  await db.story.deleteMany();
  await db.sitemapPart.deleteMany();
});
afterAll(closeDatabase);

function addressesIn(xml: string | null): string[] {
  expect(XMLValidator.validate(xml ?? "")).toBe(true);
  const read = new XMLParser({ isArray: (name) => name === "url" || name === "sitemap" }).parse(xml ?? "");
  const list: { loc: string }[] = read.urlset?.url ?? read.sitemapindex?.sitemap ?? [];
  return list.map(({ loc }) => decodeURI(loc.replace("http://localhost:3000", "")));
}
const partsThere = async () => addressesIn(await sitemapIndex());
const stories = (count: number, fields = {}) =>
  Promise.all(
    Array.from({ length: count }, (_, n) => aStory({ author: rosa, id: `s${n}`, title: `Nr ${n}`, ...fields })),
  );

test("before anything is counted there is one part of each kind, and it has everything that is public", async () => {
  await stories(2, { tags: ["grün & blau", "x"] });
  await aStory({ author: await aMember({ handle: "quiet" }), state: "draft" });
  await aStory({ author: await aMember({ handle: "sorry" }), state: "retracted", tags: ["gone"] });
  expect(await partsThere()).toEqual([
    ...["/sitemaps/pages.xml", "/sitemaps/stories.xml", "/sitemaps/contributors.xml", "/sitemaps/tags.xml"],
  ]);
  expect(addressesIn(await sitemapPart("stories", ""))).toEqual(["/stories/nr-0-s0", "/stories/nr-1-s1"]);
  expect(addressesIn(await sitemapPart("contributors", ""))).toEqual(["/contributors/rosa"]);
  expect(addressesIn(await sitemapPart("tags", ""))).toEqual(["/tags/grün-blau", "/tags/x"]);
  expect(addressesIn(await sitemapOfPages())).toEqual(expect.arrayContaining(["/", "/rules", "/categories/local"]));
  for (const path of addressesIn(await sitemapOfPages()))
    expect([path, publicPage(path, none)]).not.toEqual([path, null]);
});

test("a part that has more than fits is divided; then the old one stays as it is", async () => {
  await stories(5);
  await divideSitemap(2);
  const before = ["/sitemaps/stories.xml", "/sitemaps/stories-s2.xml", "/sitemaps/stories-s4.xml"];
  expect(await partsThere()).toEqual(expect.arrayContaining(before));
  await aStory({ author: rosa, id: "s5", title: "Nr 5" });
  await divideSitemap(2);
  await divideSitemap(2);
  expect((await partsThere()).filter((path) => path.includes("stories"))).toEqual(before);
  expect(addressesIn(await sitemapPart("stories", ""))).toEqual(["/stories/nr-0-s0", "/stories/nr-1-s1"]);
  expect(addressesIn(await sitemapPart("stories", "s4"))).toEqual(["/stories/nr-4-s4", "/stories/nr-5-s5"]);
  await retractStory({ storyId: "s0", reason: "" }, rosa);
  expect(addressesIn(await sitemapPart("stories", ""))).toEqual(["/stories/nr-1-s1"]);
});

test("one that grows in the middle is divided without moving any other", async () => {
  await stories(4);
  await divideSitemap(2);
  for (const id of ["s0a", "s0b"]) await aStory({ author: rosa, id, title: "Late" });
  await divideSitemap(2);
  const parts = (await partsThere()).filter((path) => path.includes("stories"));
  expect(parts).toEqual(["/sitemaps/stories.xml", "/sitemaps/stories-s0b.xml", "/sitemaps/stories-s2.xml"]);
  expect(addressesIn(await sitemapPart("stories", "s0b"))).toEqual(["/stories/late-s0b", "/stories/nr-1-s1"]);
});

test("contributors and tags are divided as stories are", async () => {
  for (const handle of ["ada-x", "bob-x", "cyd-x"])
    await aStory({ author: await aMember({ handle }), tags: [`${handle}1`, `${handle}2`] });
  await divideSitemap(2);
  expect(addressesIn(await sitemapPart("contributors", ""))).toEqual(["/contributors/ada-x", "/contributors/bob-x"]);
  expect(addressesIn(await sitemapPart("contributors", "cyd-x"))).toEqual(["/contributors/cyd-x"]);
  expect(addressesIn(await sitemapPart("tags", "bob-x1"))).toEqual(["/tags/bob-x1", "/tags/bob-x2"]);
});

test("the list of parts says when something in one changed last", async () => {
  await stories(2, { publishedAt: new Date("2026-05-01T10:00:00Z") });
  await divideSitemap();
  expect(await sitemapIndex()).toContain(
    "<loc>http://localhost:3000/sitemaps/stories.xml</loc><lastmod>2026-05-01T10:00:00.000Z</lastmod>",
  );
});

test.each([
  ["stories", "nosuch"],
  ["nosuch", ""],
  ["constructor", ""],
  ["tags", "\0"],
])("there is no part %s %j", async (kind, first) => {
  expect(await sitemapPart(kind, first)).toBeNull();
});

test("what was first published elsewhere, and says so, is not listed here", async () => {
  await stories(3);
  const origin = { originUrl: "https://blog.example/1", originKey: "https://blog.example/1" };
  await db.story.update({ where: { id: "s0" }, data: { ...origin, canonical: true } });
  await db.story.update({ where: { id: "s1" }, data: { ...origin, originKey: "other", canonical: false } });
  expect(addressesIn(await sitemapPart("stories", ""))).toEqual(["/stories/nr-1-s1", "/stories/nr-2-s2"]);
  expect(addressesIn(await newsSitemap())).toEqual(["/stories/nr-2-s2", "/stories/nr-1-s1"]);
});

test("news are what was published in the last 48 hours, with their titles", async () => {
  const ago = (hours: number) => new Date(now().getTime() - hours * 60 * 60 * 1000);
  await aStory({ author: rosa, id: "old", publishedAt: ago(49) });
  await aStory({ author: rosa, id: "new", title: "Fish & chips", publishedAt: ago(47) });
  const news = await newsSitemap();
  expect(addressesIn(news)).toEqual(["/stories/fish-and-chips-new"]);
  expect(news).toContain("<news:title>Fish &amp; chips</news:title>");
  expect(news).toContain(`<news:publication_date>${ago(47).toISOString().slice(0, 16)}`);
});
