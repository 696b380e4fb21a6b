import { describe, expect, test } from "vitest";
import { sorts } from "./comments/rules/sorts.ts";
import { publicAnswer, publicFile, publicPage, staleAfter } from "./page-tags.ts";

const tagsOf = (address: string) => {
  const { pathname, searchParams } = new URL(address, "http://localhost:3000");
  return publicPage(pathname, searchParams)?.tags ?? null;
};

describe("what may be kept", () => {
  test.each([
    ["/", ["lists", "promos", "all"]],
    ["/stories/a-title-0abc", ["story:0abc", "rail", "promos", "all"]],
    ["/stories/0abc", ["story:0abc", "rail", "promos", "all"]],
    ["/stories/-0abc", ["story:0abc", "rail", "promos", "all"]],
    ["/categories/local", ["lists", "all"]],
    ["/tags/water-2026", ["lists", "all"]],
    ["/contributors/rosa-m", ["lists", "all"]],
    ["/top", ["lists", "all"]],
    ["/top/week", ["lists", "all"]],
    ["/promos", ["promos", "all"]],
    ["/advertise", ["pages", "all"]],
    ["/search", ["lists", "all"]],
    ["/search?x=1", ["lists", "all"]],
    ["/newsletter", ["newsletter", "lists", "all"]],
    ["/newsletter/0abc", ["newsletter", "lists", "all"]],
    ["/moderation-log", ["log", "all"]],
    ["/moderation-log/0abc", ["log", "all"]],
    ["/about/views", ["pages", "all"]],
    ["/about/sources", ["pages", "all"]],
    ["/about/trust", ["pages", "all"]],
    ["/about/verdict", ["pages", "all"]],
    ["/stories/a-title-0abc/verdict", ["story:0abc", "all"]],
    ["/transparency", ["releases", "all"]],
    ["/about/ranking", ["pages", "all"]],
    ["/privacy?utm_source=mail", ["pages", "all"]],
    ["/stories/a-0abc?x=1&_rsc=2", ["story:0abc", "rail", "promos", "all"]],
  ])("%s shows %j", (address, tags) => {
    expect(tagsOf(address)).toEqual(tags);
  });

  test.each([
    "/?after=x",
    "/?after",
    "/stories/a-0abc?sort=oldest",
    "/stories/a-0abc?x=1&after=2",
    "/newsletter?contributor=rosa",
    "/newsletter?after=0abc",
    "/moderation-log?kind=ban",
    "/search?q=bridge",
    "/search?sort=newest",
    "/moderation-log.xml",
    "/promos?after=x",
    "/promo/0abc/go",
    "/advertise/request",
    "/decisions/0abc",
    "/report/story/0abc",
    "/stories/a-0abc/",
    "/stories/a-0abc/comments/1",
    "/contributors/rosa/comments",
    "/contributors/rosa/comments?x=1",
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
    expect(staleAfter("story.published", story)).toEqual({ tags: ["story:s", "history:s", "lists"], drop: false });
    expect(staleAfter("votes.settled", story)).toEqual({ tags: ["story:s"], drop: false });
    expect(staleAfter("views.settled", story)).toEqual({ tags: ["story:s"], drop: false });
    expect(staleAfter("edition.begun", { editionId: "e" })).toEqual({ tags: ["newsletter"], drop: false });
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
    expect(staleAfter("category.changed", {})).toEqual({ tags: ["categories", "all"], drop: true });
    expect(staleAfter("paper.changed", { name: "rules" })).toEqual({ tags: ["pages"], drop: true });
    expect(staleAfter("member.showing-changed", { memberId: "m" }).drop).toBe(true);
  });

  test("a promo that stops is shown on no page once more, one that changes is shown anew", () => {
    expect(staleAfter("promo.stopped", { promoId: "p" })).toEqual({ tags: ["promos"], drop: true });
    expect(staleAfter("promo.changed", { promoId: "p" })).toEqual({ tags: ["promos"], drop: false });
    for (const address of ["/", "/stories/it-s", "/promos"]) expect(tagsOf(address)).toContain("promos");
  });

  test("of a vote the story's page shows other numbers, and nothing else", () => {
    for (const name of ["vote.cast", "vote.withdrawn"] as const)
      expect(staleAfter(name, story)).toEqual({ tags: ["story:s"], drop: false, numbers: true });
  });
});

test("comments are kept in each of their orders, and as they come without one", () => {
  const path = "/api/stories/0abc/comments";
  const names = sorts.map((sort) => publicAnswer(path, new URLSearchParams({ sort }))?.name);
  expect(names).toEqual(sorts.map((sort) => `${path}?sort=${sort}`));
  expect(publicAnswer(path, new URLSearchParams())).toEqual({ name: `${path}?`, tags: ["story:0abc", "all"] });
});
