/** A feed in an OPML file. */
export type OpmlFeed = { title: string; feedUrl: string; homeUrl: string | null };

/** An OPML 2.0 file of these feeds. */
export function writeOpml(title: string, feeds: readonly OpmlFeed[]): string {
  const lines = feeds.map(
    (feed) =>
      `    <outline type="rss" text="${escaped(feed.title)}" title="${escaped(feed.title)}" xmlUrl="${escaped(feed.feedUrl)}"${feed.homeUrl ? ` htmlUrl="${escaped(feed.homeUrl)}"` : ""}/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>${escaped(title)}</title></head>
  <body>
${lines.join("\n")}
  </body>
</opml>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
