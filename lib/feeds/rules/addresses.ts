import { FEED_LIMITS } from "./feed.ts";

// Parameters that only follow readers, by their beginning and by their whole name.
const TRACKING_STARTS = ["utm_", "mtm_", "matomo_", "piwik_", "hsa_", "__hs", "_hs", "guce_", "trk_", "at_custom"];
const TRACKING = new Set([
  ...["fbclid", "gclid", "gclsrc", "dclid", "yclid", "msclkid", "ttclid", "twclid", "wbraid", "gbraid", "li_fat_id"],
  ...["mc_cid", "mc_eid", "igshid", "igsh", "srsltid", "mkt_tok", "vero_conv", "vero_id", "oly_anon_id", "oly_enc_id"],
  ...["pk_campaign", "pk_kwd", "pk_source", "pk_medium", "pk_content", "pk_cid", "fb_action_ids", "fb_action_types"],
  ...["fb_source", "fb_ref", "hsctatracking", "rb_clickid", "s_cid", "ml_subscriber", "ml_subscriber_hash", "wickedid"],
  ...["_openstat", "ns_campaign", "ns_mchannel", "ns_source", "ns_linkname", "ns_fee", "at_medium", "at_campaign"],
  ...["at_format", "at_ptr_name", "cmpid", "ftag", "guccounter", "_ga", "_gl", "__twitter_impression", "sc_cid"],
  ...["sc_src", "ref_src", "ref_url", "xtor", "campaign_id", "mbid"],
]);
const PROXY_HOSTS = [
  ...["feedproxy.google.com", "feedburner.com", "feedburner.google.com", "feedsportal.com", "pheedo.com"],
  ...["feedads.g.doubleclick.net", "feedblitz.com", "feedpress.me", "feedpress.it", "feedpress.com", "feedio.net"],
  ...["feed.informer.com", "fetchrss.com", "rss.app", "feeds.feedwrench.com", "feedcat.net", "redirect.viglink.com"],
];

/** An address without the parameters that only follow readers. Everything else stays to the letter. */
export function withoutTracking(address: string): string {
  const [, path = "", query, fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  const pairs = query === undefined ? [] : query.split(/&(?:amp;)?/);
  const kept = pairs.filter((pair) => !isTracking(pair));
  const rest = /^#(?:utm_|xtor=|at_)/i.test(fragment) ? "" : fragment;
  if (kept.length === pairs.length) return address.slice(0, address.length - fragment.length) + rest;
  return `${path}${kept.length > 0 ? `?${kept.join("&")}` : ""}${rest}`;
}

function isTracking(pair: string): boolean {
  const name = pair.split("=")[0]?.toLowerCase() ?? "";
  return TRACKING.has(name) || TRACKING_STARTS.some((start) => name.startsWith(start));
}

/** Says whether an address is that of a service which stands between a feed and its readers. */
export function isFeedProxy(address: string): boolean {
  const host = URL.parse(address)?.hostname;
  return PROXY_HOSTS.some((proxy) => host === proxy || host?.endsWith(`.${proxy}`));
}

/**
 * One form for all addresses of a page, to compare by: without scheme, "www.", default port, final slash, fragment,
 * tracking and the order of parameters. Null for what is no web address.
 */
export function canonicalAddress(address: string): string | null {
  const url = URL.parse(withoutTracking(address.trim()));
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.replace(/^www\./, "").replace(/\.$/, "");
  const path = url.pathname.replace(/\/+$/, "").replace(/\/(?:index\.(?:html?|php|aspx?)|amp)$/i, "");
  const query = [...url.searchParams].map(([name, value]) => `${name}=${value}`).sort();
  const port = url.port ? `:${url.port}` : "";
  const fragment = /^#!|^#\//.test(url.hash) ? url.hash : "";
  return `${host}${port}${path}${query.length > 0 ? `?${query.join("&")}` : ""}${fragment}`;
}

/** The absolute web address that `written` names, as it was written where it was absolute; null where it names none. */
export function absoluteAddress(written: string, base: string | null): string | null {
  const plain = written.trim().replace(/[\n\r\t]/g, "");
  if (plain === "" || plain.length > FEED_LIMITS.address) return null;
  const url = URL.parse(plain, base ?? undefined);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === "") return null;
  if (/^https?:\/\/[^\s\\@<>"]+$/i.test(plain)) return plain;
  url.username = "";
  url.password = "";
  return url.href;
}
