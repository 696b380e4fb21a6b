import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { endpoints } from "./endpoints.ts";
import { requestKind } from "./request-kind.ts";

test.each([
  ["/", "front"],
  ["/?after=x", "front"],
  ["/stories/the-mill-1a", "story"],
  ["/stories/the-mill-1a?sort=old", "story"],
  ["/stories/the-mill-1a/verdict", "about-story"],
  ["/stories/the-mill-1a/comments/9", "about-story"],
  ["/stories/the-mill-1a/comments.xml", "feed"],
  ["/feed.xml", "feed"],
  ["/categories/local/feed.json", "feed"],
  ["/categories/local", "list"],
  ["/top/day", "list"],
  ["/contributors/ada", "contributor"],
  ["/search?q=a/feed.xml", "search"],
  ["/sitemaps/stories-1.xml", "map"],
  ["/_next/static/chunks/a.js", "static"],
  ["/media/abc", "media"],
  ["/api/views", "view"],
  ["/api/stories/1a/live", "live"],
  ["/api/stories/1a/stream", "stream"],
  ["/api/stories/1a/vote", "vote"],
  ["/api/stories/1a/comments?cursor=2", "comments"],
  ["/api/me", "api"],
  ["/api/whatever/live", "api"],
  ["/log-in", "account"],
  ["/dashboard/sources", "desk"],
  ["/admin/jobs", "house"],
  ["/readyz", "probe"],
  ["/metrics", "probe"],
  ["/wp-login.php", "other"],
  ["/constructor", "other"],
  ["/nosuch/feed.xml", "other"],
  ["http://elsewhere.example/stories/1a", "other"],
  ["", "front"],
])("%s is %s", (address, kind) => {
  expect(requestKind(address)).toBe(kind);
});

test("every address of ours is of some kind, and of no other than whoever comes next", () => {
  const pages = globSync("app/**/{page.tsx,route.ts}").map((file) =>
    file
      .replace(/^app/, "")
      .replace(/\/(?:page\.tsx|route\.ts)$/, "")
      .replace(/\/\([a-z]+\)/g, ""),
  );
  const ours = [...pages, ...endpoints.map(({ path }) => path)].filter((path) => !path.startsWith("/dev/"));
  expect(ours.filter((path) => requestKind(path.replaceAll(/\[+[.\w]+\]+/g, "1a")) === "other")).toEqual([]);
});
