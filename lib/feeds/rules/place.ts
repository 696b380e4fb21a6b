import { canonicalAddress } from "./addresses.ts";

/** The host, and the port where it is not the usual one: what a proof is of. */
export function placeOf(address: string): string {
  return new URL(address).host;
}

/** The form of a feed's address by which two are known to be the same feed. */
export function feedKeyOf(address: string): string {
  return canonicalAddress(address) ?? address;
}

/** The page that a feed calls its home, where that is in the same place and has no query; else the first page of that place. */
export function homePageOf(link: string | null, feedUrl: string): string {
  const feed = new URL(feedUrl);
  const home = link === null || link === "" ? null : URL.parse(link, feedUrl);
  if (home && /^https?:$/.test(home.protocol) && home.host === feed.host && home.search === "") {
    home.hash = "";
    return home.href;
  }
  return `${feed.origin}/`;
}
