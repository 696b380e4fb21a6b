import { type FeedFormat, fileOf } from "./rules/feed.ts";

/** What a feed is of: the whole site, or a part of it. */
export type Scope =
  | { kind: "site" }
  | { kind: "category"; slug: string }
  | { kind: "tag"; tag: string }
  | { kind: "contributor"; handle: string };

/** The page that shows what a feed has, without the slash at its end: the front page's is empty. */
export function scopePath(scope: Scope): string {
  if (scope.kind === "category") return `/categories/${scope.slug}`;
  if (scope.kind === "tag") return `/tags/${encodeURIComponent(scope.tag)}`;
  return scope.kind === "contributor" ? `/contributors/${scope.handle}` : "";
}

/** Where a feed is, in one of its formats. */
export function feedPath(scope: Scope, format: FeedFormat): string {
  return `${scopePath(scope)}/${fileOf[format]}`;
}

/** Where the feed of a story's comments is. */
export function commentsFeedPath(storyPath: string): string {
  return `${storyPath}/comments.xml`;
}

/** A story's card for other sites. */
export function embedPath(storyId: string): string {
  return `/embed/${storyId}`;
}

/** Where other sites are told how to show a page of ours (oEmbed). */
export function oembedPath(pageUrl: string, format: "json" | "xml"): string {
  return `/oembed?${new URLSearchParams({ url: pageUrl, format })}`;
}
