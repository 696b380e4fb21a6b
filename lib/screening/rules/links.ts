const written =
  /(?:https?:\/\/|www\.)[^\s<>"]+|\b[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|net|org|info|biz|io|co|ly|gl|tv|me|us|uk|de|ru|fr|br|pl|es|it|nl|xyz|top|online|site|shop|club|app|link|click|live|vip|win)\b(?:\/[^\s<>"]*)?/giu;

/** The addresses that a text names, as they are written there, with or without "http". */
export function linksIn(text: string): string[] {
  return text.match(written) ?? [];
}

/** A text with every address in it replaced. */
export function replaceLinks(text: string, by: string | ((link: string) => string)): string {
  return text.replace(written, (link) => (typeof by === "string" ? by : by(link)));
}

/** The name of the machine that an address leads to, without "www."; empty where there is none. */
export function hostOf(link: string): string {
  const url = URL.parse(/^https?:/i.test(link) ? link : `http://${link}`);
  return url?.hostname.replace(/^www\./, "") ?? "";
}

const kinds = {
  video: ["youtube.com", "youtu.be", "m.youtube.com", "youtube-nocookie.com"],
  profile: [
    ..."facebook.com m.facebook.com apps.facebook.com twitter.com x.com instagram.com tiktok.com twitch.tv".split(" "),
    ..."soundcloud.com plus.google.com linkedin.com t.me telegram.me wa.me onlyfans.com patreon.com vk.com".split(" "),
    ..."snapchat.com discord.gg pinterest.com reverbnation.com tsu.co".split(" "),
  ],
  collection: "gofundme.com indiegogo.com kickstarter.com change.org avaaz.org paypal.me ko-fi.com".split(" "),
  shop: [
    ..."amazon.com amazon.co.uk ebay.com etsy.com aliexpress.com teespring.com itunes.apple.com".split(" "),
    ..."play.google.com wish.com temu.com shopify.com".split(" "),
  ],
  short: [
    ..."bit.ly tinyurl.com goo.gl t.co ow.ly is.gd cutt.ly rebrand.ly linkbucks.com adf.ly binbox.io".split(" "),
    ..."rb.gy shorturl.at lnkd.in linktr.ee s.id v.gd tiny.cc".split(" "),
  ],
} as const;

/** What sort of place a link leads to: a video, a profile, a collection of money or names, a shop, a hidden address. */
export type LinkKind = keyof typeof kinds | "page";

const kindByHost = new Map<string, LinkKind>(
  Object.entries(kinds).flatMap(([kind, hosts]) => hosts.map((host): [string, LinkKind] => [host, kind as LinkKind])),
);

/** What sort of place a host is; "page" where nothing is known of it. */
export function kindOf(host: string): LinkKind {
  return kindByHost.get(host) ?? "page";
}
