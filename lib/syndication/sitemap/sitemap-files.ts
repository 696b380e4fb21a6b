import { now } from "../../platform/clock.ts";
import { pool } from "../../platform/db/client.ts";
import { knownSettings } from "../../site/read-settings.ts";
import { categories } from "../../stories/categories.ts";
import { storyPath } from "../../stories/paths.ts";
import { type PartKindName, partKindNames, partKinds } from "./kinds.ts";
import { partPath, partsOf, rangeOf } from "./parts.ts";
import { writeIndex, writeNews, writePart } from "./write-sitemap.ts";

const pages = [
  ...["/", "/top", "/search", "/about", "/rules", "/privacy", "/terms"],
  ...["/about/views", "/about/sources", "/about/trust", "/about/verdict", "/about/ranking"],
  ...["/moderation-log", "/transparency", "/newsletter", "/promos", "/advertise"],
];
const newsMs = 48 * 60 * 60 * 1000;
const mostNews = 1000; // as many as the format allows

/** `/sitemap.xml`: where the parts are. */
export async function sitemapIndex(): Promise<string> {
  const parts = (await Promise.all(partKindNames.map(partsOf))).flat();
  const named = parts.map((part) => ({ path: partPath(part), changedAt: part.changedAt }));
  return writeIndex([{ path: "/sitemaps/pages.xml", changedAt: null }, ...named]);
}

/** `/sitemaps/pages.xml`: papers, lists and categories. */
export async function sitemapOfPages(): Promise<string> {
  const lists = (await categories()).map(({ slug }) => `/categories/${slug}`);
  return writePart([...pages, ...lists].map((path) => ({ path, changedAt: null })));
}

/** A part of the sitemap; null where there is no such part. */
export async function sitemapPart(kind: string, first: string): Promise<string | null> {
  if (!isPartKind(kind)) return null;
  const range = await rangeOf(kind, first);
  return range && writePart(await partKinds[kind].entries(range));
}

type NewsRow = { id: string; slug: string; title: string; at: Date };

/** `/news-sitemap.xml`: what was published in the last 48 hours, the newest first. */
export async function newsSitemap(): Promise<string> {
  const { rows } = await pool().query<NewsRow>(
    `SELECT id, slug, title, published_at AS at FROM stories WHERE state = 'published'
       AND (published_at, id) >= ($1::timestamptz, '') AND NOT (canonical AND origin_url IS NOT NULL)
     ORDER BY published_at DESC, id DESC LIMIT ${mostNews}`,
    [new Date(now().getTime() - newsMs)],
  );
  const news = rows.map((row) => ({ path: storyPath(row), title: row.title, publishedAt: row.at }));
  return writeNews(news, knownSettings().name);
}

function isPartKind(kind: string): kind is PartKindName {
  return Object.hasOwn(partKinds, kind);
}
