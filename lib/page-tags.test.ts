import { describe, expect, test } from "vitest";
import { publicFile, publicPage, staleAfter } from "./page-tags.ts";

const tagsOf = (address: string) => {
  const { pathname, searchParams } = new URL(address, "http://localhost:3000");
  return publicPage(pathname, searchParams)?.tags ?? null;
};

describe("what may be kept", () => {
  test.each([
    ["/", ["lists", "all"]],
    ["/stories/a-title-0abc", ["story:0abc", "rail", "all"]],
    ["/stories/0abc", ["story:0abc", "rail", "all"]],
    ["/stories/-0abc", ["story:0abc", "rail", "all"]],
    ["/categories/local", ["lists", "all"]],
    ["/tags/water-2026", ["lists", "all"]],
    ["/contributors/rosa-m", ["lists", "all"]],
    ["/top", ["lists", "all"]],
    ["/top/week", ["lists", "all"]],
    ["/moderation-log", ["log", "all"]],
    ["/moderation-log/0abc", ["log", "all"]],
    ["/about/views", ["pages", "all"]],
    ["/about/sources", ["pages", "all"]],
    ["/about/trust", ["pages", "all"]],
    ["/privacy?utm_source=mail", ["pages", "all"]],
    ["/stories/a-0abc?x=1&_rsc=2", ["story:0abc", "rail", "all"]],
  ])("%s shows %j", (address, tags) => {
    expect(tagsOf(address)).toEqual(tags);
  });

  test.each([
    "/?after=x",
    "/?after",
    "/stories/a-0abc?sort=oldest",
    "/stories/a-0abc?x=1&after=2",
    "/moderation-log?kind=ban",
    "/moderation-log.xml",
    "/decisions/0abc",
    "/report/story/0abc",
    "/stories/a-0abc/",
    "/stories/a-0abc/comments/1",
    "/stories/A-0abc",
    "/stories/%61-0abc",
    "/stories/0abc%00",
    "/stories/",
    "//stories/a-0abc",
    "/tags/gr%C3%BCn",
    "/top/year",
    "/dashboard",
    "/write",
    "/api/me",
    "/log-in",
    "/aboutx",
  ])("%s is not kept", (address) => {
    expect(tagsOf(address)).toBeNull();
  });
});

describe("files that are kept as pages are", () => {
  test.each([
    ["/feed.xml", ["lists", "all"]],
    ["/categories/local/feed.atom", ["lists", "all"]],
    ["/contributors/rosa-m/feed.json", ["lists", "all"]],
    ["/tags/gr%C3%BCn/feed.xml", ["lists", "all"]],
    ["/stories/a-title-0abc/comments.xml", ["story:0abc", "all"]],
    ["/embed/0abc", ["story:0abc", "all"]],
    ["/moderation-log.xml", ["log", "all"]],
    ["/moderation-log.json", ["log", "all"]],
    ["/sitemap.xml", ["lists", "all"]],
    ["/news-sitemap.xml", ["lists", "all"]],
    ["/sitemaps/stories-0abc.xml", ["lists", "all"]],
    ["/robots.txt", ["pages", "all"]],
    ["/.well-known/security.txt", ["pages", "all"]],
  ])("%s shows %j", (path, tags) => {
    expect(publicFile(path)?.tags).toEqual(tags);
    expect(publicPage(path, new URLSearchParams())).toBeNull();
  });

  test.each([
    "/feed.html",
    "/top/feed.xml",
    "/tags/a/b/feed.xml",
    "/feed.xml/",
    "/embed/0abc/x",
    "/stories/comments.xml/",
  ])("%s is none", (path) => {
    expect(publicFile(path)).toBeNull();
  });
});

describe("what goes stale", () => {
  const story = { storyId: "s" };
  const comment = { storyId: "s", commentId: "c" };
  test("what is added or changed is shown anew; what is taken away is not shown again", () => {
    expect(staleAfter("story.published", story)).toEqual({ tags: ["story:s", "lists"], drop: false });
    expect(staleAfter("votes.settled", story)).toEqual({ tags: ["story:s"], drop: false });
    expect(staleAfter("votes.settled-widely", {})).toEqual({ tags: ["all"], drop: false });
    expect(staleAfter("comment.posted", comment)).toEqual({ tags: ["story:s"], drop: false });
    expect(staleAfter("comment.deleted", comment)).toEqual({ tags: ["story:s"], drop: true });
    expect(staleAfter("member.changed", { memberId: "m" })).toEqual({ tags: ["all"], drop: false });
  });

  test("a retracted story leaves every list and every rail at once", () => {
    const { tags, drop } = staleAfter("story.retracted", story);
    expect(drop).toBe(true);
    for (const address of ["/", "/stories/it-s", "/stories/another-0abc", "/tags/water", "/top"])
      expect(tagsOf(address)?.some((tag) => tags.includes(tag))).toBe(true);
    expect(tagsOf("/about")?.some((tag) => tags.includes(tag))).toBe(false);
  });

  test("what admins set is shown nowhere as it was", () => {
    expect(staleAfter("site.changed", { key: "signUp" })).toEqual({ tags: ["site", "all"], drop: true });
    expect(staleAfter("member.showing-changed", { memberId: "m" }).drop).toBe(true);
  });

  test("votes make nothing stale: the live answer has their numbers", () => {
    expect(staleAfter("vote.cast", story)).toEqual({ tags: [], drop: false });
  });
});
