const LONGEST = 2000;
const OWN_ORIGIN = "https://own.invalid";
const WEB = new Set(["http:", "https:"]);

/** What each link says about itself, whatever its writer wanted it to say. */
export const LINK_REL = ["nofollow", "ugc", "noopener"];

/**
 * The address a link may carry: http or https without a login, a path of our own, or a fragment. Anything else is null.
 * With `base`, addresses relative to it are resolved.
 */
export function safeHref(raw: string, base?: string): string | null {
  const href = raw.trim();
  if (href === "" || href.length > LONGEST) return null;
  if (base === undefined && /^[#/](?![/\\])/.test(href)) return ownAddress(href);
  const start = href.startsWith("//") ? `https:${href}` : href;
  return webAddress(start, base);
}

/** The absolute http or https address that `raw` names, or null. */
export function webAddress(raw: string, base?: string): string | null {
  const url = parseUrl(raw, base);
  if (!url || !WEB.has(url.protocol) || url.hostname === "") return null;
  url.username = "";
  url.password = "";
  return url.href.length <= LONGEST ? url.href : null;
}

/** Parsed too: browsers drop tabs inside `/<tab>/elsewhere` and would leave for another host. */
function ownAddress(href: string): string | null {
  const url = parseUrl(href, OWN_ORIGIN);
  if (url?.origin !== OWN_ORIGIN) return null;
  const rest = href.startsWith("#") ? url.hash : `${url.pathname}${url.search}${url.hash}`;
  return rest === "" || rest.startsWith("//") || rest.length > LONGEST ? null : rest;
}

/** `URL.parse` does the same, but browsers from before 2024, in which the editor runs too, lack it. */
function parseUrl(raw: string, base?: string): URL | null {
  return URL.canParse(raw, base) ? new URL(raw, base) : null;
}
