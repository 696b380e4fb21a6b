import { xmlText as xml } from "../../platform/text/xml.ts";
import { absolute } from "../absolute.ts";
import type { SitemapEntry } from "./kinds.ts";

const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The list of the parts of a sitemap. */
export function writeIndex(parts: readonly SitemapEntry[]): string {
  return document("sitemapindex", space, parts.map(place("sitemap")));
}

/** One part: addresses, and when each changed last, where that is known. */
export function writePart(entries: readonly SitemapEntry[]): string {
  return document("urlset", space, entries.map(place("url")));
}

/** A story for search engines that ask for news. */
export type NewsEntry = { path: string; title: string; publishedAt: Date };

/** The sitemap of what is new. */
export function writeNews(entries: readonly NewsEntry[], publication: string): string {
  const spaces = `${space} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"`;
  const by = `<news:publication><news:name>${xml(publication)}</news:name><news:language>en</news:language></news:publication>`;
  const lines = entries.map(
    ({ path, title, publishedAt }) =>
      `<url><loc>${xml(absolute(path))}</loc><news:news>${by}<news:publication_date>${publishedAt.toISOString()}</news:publication_date><news:title>${xml(title)}</news:title></news:news></url>`,
  );
  return document("urlset", spaces, lines);
}

function place(tag: string) {
  return ({ path, changedAt }: SitemapEntry): string => {
    const at = changedAt === null ? "" : `<lastmod>${changedAt.toISOString()}</lastmod>`;
    return `<${tag}><loc>${xml(absolute(path))}</loc>${at}</${tag}>`;
  };
}

function document(root: string, spaces: string, lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root} ${spaces}>\n${lines.join("\n")}\n</${root}>\n`;
}
