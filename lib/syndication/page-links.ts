import { knownSettings } from "../site/read-settings.ts";
import { absolute } from "./absolute.ts";
import { commentsFeedPath, feedPath, oembedPath, type Scope } from "./paths.ts";
import { feedFormats, mediaTypeOf } from "./rules/feed.ts";

type Link = { url: string; title: string };
type Links = { canonical: string; types: Record<string, Link[]> };

/** What the head of a public page links to: its own address, and the feeds of what it shows, by media type. */
export function pageLinks(canonical: string, own?: { scope: Scope; title: string }): Links {
  const site = { scope: { kind: "site" } as const, title: knownSettings().name };
  const feeds = own ? [own, site] : [site];
  const types = feedFormats.map((format) => [
    mediaTypeOf[format],
    feeds.map(({ scope, title }) => ({ url: feedPath(scope, format), title })),
  ]);
  return { canonical, types: Object.fromEntries(types) };
}

/** The same for a story's page: its comments, the site, and how other sites can show it. */
export function storyLinks(canonical: string, { path, title }: { path: string; title: string }): Links {
  const { types } = pageLinks(canonical);
  const [json, xml] = (["json", "xml"] as const).map((format) => ({
    url: oembedPath(absolute(path), format),
    title,
  }));
  return {
    canonical,
    types: {
      [mediaTypeOf.rss]: [
        { url: commentsFeedPath(path), title: `Comments on “${title}”` },
        ...(types[mediaTypeOf.rss] ?? []),
      ],
      ...(json && { "application/json+oembed": [json] }),
      ...(xml && { "text/xml+oembed": [xml] }),
    },
  };
}
