// By the beginning of the address, without its scheme: versions, capitals and final slashes differ in the wild. The
// first that fits counts.
const PREFIXES: readonly [start: string, prefix: string][] = [
  ["www.w3.org/1999/xhtml", "xhtml"],
  ["www.w3.org/2005/atom", "atom"],
  ["purl.org/atom/", "atom"],
  ["purl.org/rss/1.0/modules/content", "content"],
  ["purl.org/rss/1.0/modules/syndication", "sy"],
  ["purl.org/rss/1.0/modules/", "module"],
  ["purl.org/rss/1.0", "rss"],
  ["my.netscape.com/rdf/simple/0.9", "rss"],
  ["channel.netscape.com/rdf/simple/0.9", "rss"],
  ["my.netscape.com/publish/formats/rss", "rss"],
  ["backend.userland.com/rss", "rss"],
  ["blogs.law.harvard.edu/tech/rss", "rss"],
  ["purl.org/net/rss1.1", "rss"],
  ["www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"],
  ["purl.org/dc/elements/", "dc"],
  ["purl.org/dc/terms", "dcterms"],
  ["search.yahoo.com/mrss", "media"],
  ["video.search.yahoo.com/mrss", "media"],
  ["www.rssboard.org/media-rss", "media"],
  ["www.rssboard.org/", "rss"],
  ["www.itunes.com/dtds/", "itunes"],
  ["example.com/dtds/podcast-1.0.dtd", "itunes"],
  ["rssnamespace.org/feedburner/", "feedburner"],
  ["www.pheedo.com/namespace/pheedo", "pheedo"],
  ["www.google.com/schemas/play-podcasts", "googleplay"],
];

/** The usual prefix of a namespace, or null for one that is not read. */
export function prefixOf(namespace: string): string | null {
  const address = namespace
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "");
  return PREFIXES.find(([start]) => address.startsWith(start))?.[1] ?? null;
}

/** Prefixes in force at an element: those that it declares ("" is the default one), and those from outside. */
export type Scope = { declared: ReadonlyMap<string, string | null>; outer: Scope | null };

/** Where nothing is declared. */
export const NO_SCOPE: Scope = { declared: new Map(), outer: null };

/** The scope inside an element with these attributes. Nothing is copied: a thousand declarations may be in force. */
export function scopeWithin(outer: Scope, attributes: ReadonlyMap<string, string>): Scope {
  const declared = new Map<string, string | null>();
  for (const [name, namespace] of attributes) {
    if (name === "xmlns" || name.startsWith("xmlns:")) declared.set(name.slice(6), prefixOf(namespace));
  }
  return declared.size === 0 ? outer : { declared, outer };
}

/** An element's name with the usual prefix of its namespace; a prefix that nobody declared, or for nothing known, stays. */
export function usualName(written: string, scope: Scope): { space: string; local: string } {
  const colon = written.indexOf(":");
  const prefix = colon > 0 ? written.slice(0, colon) : "";
  const local = colon > 0 ? written.slice(colon + 1) : written;
  return { space: inForce(prefix, scope) ?? prefix, local };
}

function inForce(prefix: string, innermost: Scope): string | null {
  for (let scope: Scope | null = innermost; scope; scope = scope.outer) {
    const usual = scope.declared.get(prefix);
    if (usual !== undefined) return usual;
  }
  return null;
}
