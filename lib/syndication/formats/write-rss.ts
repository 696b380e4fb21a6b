import { xmlText as xml } from "../../platform/text/xml.ts";
import { type Feed, type FeedEntry, lastUpdate, mediaTypeOf } from "../rules/feed.ts";

const spaces = [
  ["atom", "http://www.w3.org/2005/Atom"],
  ["content", "http://purl.org/rss/1.0/modules/content/"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["media", "http://search.yahoo.com/mrss/"],
  ["creativeCommons", "http://backend.userland.com/creativeCommonsRssModule"],
]
  .map(([name, address]) => ` xmlns:${name}="${address}"`)
  .join("");

/** A feed as RSS 2.0. */
export function writeRss(feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"${spaces}>
<channel>
<title>${xml(feed.title)}</title>
<link>${xml(feed.home)}</link>
<description>${xml(feed.about)}</description>
<atom:link rel="self" type="${mediaTypeOf.rss}" href="${xml(feed.self)}"/>
${feed.hub === null ? "" : `<atom:link rel="hub" href="${xml(feed.hub)}"/>\n`}<lastBuildDate>${lastUpdate(feed.entries).toUTCString()}</lastBuildDate>
<ttl>60</ttl>
<image><url>${xml(feed.icon)}</url><title>${xml(feed.title)}</title><link>${xml(feed.home)}</link></image>
${feed.entries.map(writeItem).join("")}</channel>
</rss>
`;
}

function writeItem(entry: FeedEntry): string {
  const lines = [
    `<title>${xml(entry.title)}</title>`,
    `<link>${xml(entry.url)}</link>`,
    `<guid isPermaLink="true">${xml(entry.id)}</guid>`,
    `<pubDate>${entry.publishedAt.toUTCString()}</pubDate>`,
    `<atom:updated>${entry.updatedAt.toISOString()}</atom:updated>`,
    `<dc:creator>${xml(entry.author.name)}</dc:creator>`,
    ...entry.categories.map((category) => `<category>${xml(category)}</category>`),
    entry.licence === null ? "" : `<creativeCommons:license>${xml(entry.licence)}</creativeCommons:license>`,
    // Summaries are plain texts; RSS takes its description for HTML.
    entry.summary === "" ? "" : `<description>${xml(xml(entry.summary))}</description>`,
    entry.isCut ? "" : `<content:encoded>${xml(entry.html)}</content:encoded>`,
    writePicture(entry), // behind the item's own description: some readers mind no namespaces
  ];
  return `<item>\n${lines.filter(Boolean).join("\n")}\n</item>\n`;
}

function writePicture({ picture }: FeedEntry): string {
  return picture === null ? "" : mediaContent(picture);
}

/** A picture as Media RSS says it. */
export function mediaContent({ url, type, width, height, alt, credit }: NonNullable<FeedEntry["picture"]>): string {
  const size = `width="${width}" height="${height}"`;
  const words = alt === "" ? "" : `<media:description type="plain">${xml(alt)}</media:description>`;
  const by = credit === "" ? "" : `<media:credit>${xml(credit)}</media:credit>`;
  return `<media:content url="${xml(url)}" type="${xml(type)}" medium="image" ${size}>${words}${by}</media:content>`;
}
