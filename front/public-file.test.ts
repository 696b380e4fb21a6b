import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dropAllPages, keptPage } from "../lib/platform/cache/pages.ts";
import { nowMs, setClock } from "../lib/platform/clock.ts";
import { closeDatabase, db } from "../lib/platform/db/client.ts";
import type { Actor } from "../lib/policy.ts";
import { retractStory } from "../lib/stories/retract-story.ts";
import { revise } from "../lib/syndication/testdata/revise.ts";
import { aComment } from "../prisma/builders/comment.ts";
import { fakeNext } from "../prisma/builders/fake-next.ts";
import { type Front, startFront } from "../prisma/builders/front.ts";
import { aHeldStory } from "../prisma/builders/held.ts";
import { aMember } from "../prisma/builders/member.ts";
import { decideOn } from "../prisma/builders/moderation.ts";
import { aStory, type BuiltStory } from "../prisma/builders/story.ts";

const next = fakeNext();
let front: Front;
let rosa: Actor;
let story: BuiltStory;

beforeAll(async () => {
  rosa = await aMember({ handle: "rosa" });
  front = await startFront((request, response) => next.listener(request, response));
});
beforeEach(async () => {
  dropAllPages();
  await db.story.deleteMany();
  story = await aStory({ author: rosa, title: "The harbour", tags: ["grün", "harbour"] });
  next.came.length = 0;
});
afterAll(async () => {
  await front.close();
  await closeDatabase();
});

const types: [string, string][] = [
  ["/feed.xml", "application/rss+xml"],
  ["/feed.atom", "application/atom+xml"],
  ["/feed.json", "application/feed+json"],
  ["/categories/local/feed.xml", "application/rss+xml"],
  ["/tags/gr%C3%BCn/feed.atom", "application/atom+xml"],
  ["/contributors/rosa/feed.json", "application/feed+json"],
  ["/moderation-log.xml", "application/atom+xml"],
  ["/moderation-log.json", "application/feed+json"],
  ["/sitemap.xml", "application/xml"],
  ["/sitemaps/pages.xml", "application/xml"],
  ["/sitemaps/stories.xml", "application/xml"],
  ["/news-sitemap.xml", "application/xml"],
  ["/robots.txt", "text/plain"],
  ["/.well-known/security.txt", "text/plain"],
];

test.each(types)("%s comes from us, and not from Next", async (path, type) => {
  const { status, headers } = await front.ask(path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": `${type}; charset=utf-8`,
    "cache-control": "public, max-age=0, must-revalidate",
    vary: "Accept-Encoding",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("default-src 'none'"),
  });
  expect(new Date(headers["last-modified"] ?? "").getTime()).toBeGreaterThan(0);
  expect(next.came).toEqual([]);
});

test("a story's comments and its card come from us as well", async () => {
  await aComment({ author: rosa, story, body: "It smells of tar." });
  expect((await front.ask(`${story.path}/comments.xml`)).body).toContain("It smells of tar.");
  const { headers, body } = await front.ask(`/embed/${story.id}`);
  expect(headers["content-security-policy"]).toContain("frame-ancestors *");
  expect(headers["set-cookie"]).toBeUndefined();
  expect(body).toContain("The harbour");
  expect(next.came).toEqual([]);
});

test("whoever has it gets 304, by its tag or by its date, in every coding", async () => {
  const { headers, bytes } = await front.ask("/feed.xml", { headers: { "accept-encoding": "gzip" } });
  expect(gunzipSync(bytes).toString()).toContain("The harbour");
  const etag = headers.etag ?? "";
  const modified = headers["last-modified"] ?? "";
  for (const known of [
    { "if-none-match": etag },
    { "if-none-match": `W/${etag}` },
    { "if-modified-since": modified },
  ]) {
    const answer = await front.ask("/feed.xml", { headers: { "accept-encoding": "br", ...known } });
    expect(answer).toMatchObject({ status: 304, body: "" });
    expect(answer.headers["last-modified"]).toBe(modified);
  }
  const before = new Date(Date.parse(modified) - 1000).toUTCString();
  expect((await front.ask("/feed.xml", { headers: { "if-modified-since": before } })).status).toBe(200);
  expect((await front.ask("/feed.xml", { headers: { "if-modified-since": "yesterday" } })).status).toBe(200);
  const both = { "if-none-match": '"other"', "if-modified-since": modified };
  expect((await front.ask("/feed.xml", { headers: both })).status).toBe(200);
});

test("it stays the same, and its date with it, until something in it changes", async () => {
  const first = await front.ask("/feed.xml");
  const at = nowMs();
  const restore = setClock(() => at + 61_000);
  const later = await front.ask("/feed.xml");
  expect(later.headers).toMatchObject({ etag: first.headers.etag, "last-modified": first.headers["last-modified"] });
  await revise(story.id, rosa, { title: "The old harbour" });
  const cookie = "firsthand.session=member"; // who changed it sees it at once
  const changed = await front.ask("/feed.xml", { headers: { cookie, "if-none-match": first.headers.etag ?? "" } });
  restore();
  expect(changed).toMatchObject({ status: 200, body: expect.stringContaining("The old harbour") });
  expect(Date.parse(changed.headers["last-modified"] ?? "")).toBeGreaterThan(
    Date.parse(first.headers["last-modified"] ?? ""),
  );
});

const places = () => [
  ...["/feed.xml", "/tags/harbour/feed.json", "/categories/local/feed.atom", "/contributors/rosa/feed.xml"],
  ...["/sitemaps/stories.xml", "/news-sitemap.xml", `/embed/${story.id}`],
];

test.each(["retracted", "removed"] as const)("a story that is %s is nowhere any more, at once", async (how) => {
  for (const path of places()) expect((await front.ask(path)).body).toMatch(/harbour/i);
  if (how === "retracted") await retractStory({ storyId: story.id, reason: "" }, rosa);
  else await decideOn({ kind: "story", id: story.id }, "remove", await aMember({ roles: ["moderator"] }));
  for (const path of places())
    expect((await front.ask(path)).body.replaceAll("/tags/harbour", "")).not.toMatch(/harbour/i);
  expect((await front.ask(`/embed/${story.id}`)).status).toBe(how === "removed" ? 410 : 200);
  const comments = await front.ask(`/stories/${story.id}/comments.xml`);
  expect(comments.status).toBe(how === "removed" ? 410 : 308);
});

test("what is held or a draft is in none of them", async () => {
  const held = await aHeldStory({ author: rosa, title: "Held back" });
  const draft = await aStory({ author: rosa, state: "draft", title: "A draft" });
  for (const path of places()) expect((await front.ask(path)).body).not.toMatch(/Held back|A draft/);
  for (const { id } of [held, draft]) {
    for (const path of [`/embed/${id}`, `/stories/${id}/comments.xml`])
      expect((await front.ask(path)).status).toBe(404);
  }
});

test.each([
  ["/tags/nosuch/feed.xml", 404],
  ["/tags/%00/feed.xml", 404],
  ["/tags/%/feed.xml", 404],
  ["/contributors/nosuch/feed.xml", 404],
  ["/categories/nosuch/feed.xml", 404],
  ["/sitemaps/stories-nosuch.xml", 404],
  ["/sitemaps/tags-%.xml", 404],
  ["/sitemaps/nosuch.xml", 404],
  ["/embed/nosuch", 404],
  ["/stories/nosuch/comments.xml", 404],
  ["/cards/nosuch-0123456789abcdef.png", 404],
  ["/oembed", 400],
  ["/oembed?url=http://localhost:3000/stories/nosuch", 404],
  ["/oembed?url=x&format=yaml", 501],
])("%s answers %d, in words", async (path, status) => {
  const answer = await front.ask(path);
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.body).title).toMatch(/^[A-Z].*[.…]$/);
});

test("invented addresses leave nothing behind", async () => {
  const invented = Array.from({ length: 50 }, (_, n) => [
    ...[`/tags/tag-${n}/feed.xml`, `/contributors/nobody-${n}/feed.json`, `/categories/none-${n}/feed.atom`],
    ...[`/embed/${n}`, `/stories/some-${n}/comments.xml`, `/sitemaps/stories-${n}.xml`],
  ]).flat();
  const answers = await Promise.all(invented.map((path) => front.ask(path)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
  expect(invented.filter((path) => keptPage(path))).toEqual([]);
});

test("a tag's feed is at one address, and a story's comments where the story is", async () => {
  expect((await front.ask("/tags/gr%c3%bcn/feed.xml")).headers.location).toBe("/tags/gr%C3%BCn/feed.xml");
  expect((await front.ask(`/stories/an-old-title-${story.id}/comments.xml`)).headers.location).toBe(
    `${story.path}/comments.xml`,
  );
});

test("they can only be read, and HEAD has no body", async () => {
  for (const path of ["/feed.xml", "/oembed?url=x", `/cards/${story.id}-0123456789abcdef.png`]) {
    const { status, headers } = await front.ask(path, { method: "POST" });
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  }
  const head = await front.ask("/feed.xml", { method: "HEAD" });
  expect(head).toMatchObject({ status: 200, body: "" });
  expect(Number(head.headers["content-length"])).toBeGreaterThan(100);
});

test("other sites learn how to show a story, as JSON or XML, and their programs may ask", async () => {
  const url = encodeURIComponent(`http://localhost:3000${story.path}`);
  const json = await front.ask(`/oembed?url=${url}`);
  expect(json.headers["access-control-allow-origin"]).toBe("*");
  expect(JSON.parse(json.body)).toMatchObject({ type: "rich", title: "The harbour" });
  const xml = await front.ask(`/oembed?format=xml&url=${url}`);
  expect(xml.headers["content-type"]).toBe("text/xml; charset=utf-8");
  expect(xml.body).toContain("<title>The harbour</title>");
});

test("a card image comes from the address that its story names, and other addresses lead there", async () => {
  const url = encodeURIComponent(`http://localhost:3000${story.path}`);
  const { thumbnail_url } = JSON.parse((await front.ask(`/oembed?url=${url}`)).body);
  const { pathname } = new URL(thumbnail_url);
  expect((await front.ask(`/cards/${story.id}-0123456789abcdef.png`)).headers.location).toBe(pathname);
  const image = await front.ask(pathname);
  expect(image).toMatchObject({ status: 200, headers: { "content-type": "image/png" } });
  expect(image.bytes.subarray(1, 4).toString()).toBe("PNG");
});
