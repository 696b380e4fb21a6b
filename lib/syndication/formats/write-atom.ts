import { xmlText as xml } from "../../platform/text/xml.ts";
import { type Feed, type FeedEntry, lastUpdate, mediaTypeOf } from "../rules/feed.ts";
import { mediaContent } from "./write-rss.ts";

/** A feed as Atom (RFC 4287). */
export function writeAtom(feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<id>${xml(feed.self)}</id>
<title>${xml(feed.title)}</title>
<subtitle>${xml(feed.about)}</subtitle>
<updated>${lastUpdate(feed.entries).toISOString()}</updated>
<link rel="self" type="${mediaTypeOf.atom}" href="${xml(feed.self)}"/>
<link rel="alternate" type="text/html" href="${xml(feed.home)}"/>
${feed.hub === null ? "" : `<link rel="hub" href="${xml(feed.hub)}"/>\n`}<icon>${xml(feed.icon)}</icon>
${feed.entries.map(writeEntry).join("")}</feed>
`;
}

function writeEntry(entry: FeedEntry): string {
  const { name, url } = entry.author;
  const lines = [
    `<id>${xml(entry.id)}</id>`,
    `<title>${xml(entry.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xml(entry.url)}"/>`,
    entry.origin === null ? "" : `<link rel="via" href="${xml(entry.origin)}"/>`,
    entry.licence === null ? "" : `<link rel="license" href="${xml(entry.licence)}"/>`,
    `<published>${entry.publishedAt.toISOString()}</published>`,
    `<updated>${entry.updatedAt.toISOString()}</updated>`,
    `<author><name>${xml(name)}</name>${url === null ? "" : `<uri>${xml(url)}</uri>`}</author>`,
    ...entry.categories.map((category) => `<category term="${xml(category)}"/>`),
    entry.summary === "" && !entry.isCut ? "" : `<summary>${xml(entry.summary)}</summary>`,
    entry.isCut ? "" : `<content type="html">${xml(entry.html)}</content>`,
    entry.picture === null ? "" : mediaContent(entry.picture),
  ];
  return `<entry>\n${lines.filter(Boolean).join("\n")}\n</entry>\n`;
}
