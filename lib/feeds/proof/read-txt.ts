import { Resolver } from "node:dns/promises";
import { parse } from "tldts";

/** Asks for the TXT records of a name; the sentence says why they could not be had this time. */
export type ReadTxt = (name: string) => Promise<{ records: string[]; fault: string | null }>;

const nothingThere = new Set(["ENOTFOUND", "ENODATA", "NXDOMAIN"]);

// Hosts that many people publish on, which the Public Suffix List does not know.
const sharedHosts = new Set([
  ...["medium.com", "substack.com", "wordpress.com", "tumblr.com", "livejournal.com", "dev.to", "hashnode.com"],
  ...["blogger.com", "wixsite.com", "weebly.com", "ghost.io", "write.as", "posthaven.com", "svbtle.com", "telegra.ph"],
  ...["typepad.com", "jimdo.com", "strikingly.com", "over-blog.com", "canalblog.com", "hatenablog.com", "ameblo.jp"],
  ...["note.com", "naver.com", "tistory.com", "feedburner.com", "feeds.feedburner.com", "feedpress.me", "github.com"],
  ...[
    "gitlab.com",
    "youtube.com",
    "reddit.com",
    "vimeo.com",
    "soundcloud.com",
    "anchor.fm",
    "libsyn.com",
    "mastodon.social",
  ],
  ...["bsky.app", "threads.net", "x.com", "twitter.com", "facebook.com", "instagram.com", "sites.google.com"],
  ...[
    "neocities.org",
    "bearblog.dev",
    "micro.blog",
    "blot.im",
    "mataroa.blog",
    "pages.dev",
    "netlify.app",
    "vercel.app",
  ],
]);

/** Why a record under this host would prove nothing, as a sentence; null where it would. */
export function whyNoDns(host: string): string | null {
  const { isIp, domain, publicSuffix } = parse(host, { allowPrivateDomains: true });
  if (isIp || publicSuffix === null) return `${host} is not a domain, so it has no records to look at.`;
  if (domain === null || publicSuffix === host || sharedHosts.has(host.replace(/^www\./, "")))
    return `Many people publish at ${host}: a record there would prove nothing. Use one of the other ways.`;
  return null;
}

/** Asks the domain name system. */
export const readTxt: ReadTxt = async (name) => {
  try {
    const parts = await new Resolver({ timeout: 2_500, tries: 2 }).resolveTxt(name);
    return { records: parts.map((part) => part.join("").trim()), fault: null };
  } catch (thrown) {
    if (!(thrown instanceof Error && "code" in thrown)) throw thrown;
    const isNothing = nothingThere.has(String(thrown.code));
    return { records: [], fault: isNothing ? null : `The name server of ${name} could not be asked just now.` };
  }
};
