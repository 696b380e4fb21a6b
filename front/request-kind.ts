// What is asked for, in kinds that are few enough for figures, by the first part of the path.
const firsts = {
  front: [""],
  list: ["categories", "tags", "top"],
  contributor: ["contributors"],
  search: ["search"],
  log: ["moderation-log", "moderation-log.xml", "moderation-log.json"],
  newsletter: ["newsletter"],
  text: ["about", "rules", "privacy", "terms", "promos", "advertise", "transparency"],
  feed: ["feed.xml", "feed.atom", "feed.json"],
  map: ["sitemap.xml", "news-sitemap.xml", "sitemaps", "robots.txt", ".well-known"],
  static: ["_next", "favicon.ico", "favicon.svg", "manifest.webmanifest"],
  media: ["media"],
  card: ["cards"],
  embed: ["embed", "oembed", "player"],
  promo: ["promo"],
  account: [
    ...["sign-up", "log-in", "log-out", "reset", "verify", "account", "me"],
    ...["subscription", "unsubscribe", "mail", "invitations"],
  ],
  desk: [...["write", "dashboard", "needs-your-view", "email-story", "ignore"], ...["decisions", "report", "reports"]],
  house: ["admin", "moderation", "editor"],
  probe: ["healthz", "readyz", "metrics"],
} as const;

const belowStories = ["story", "about-story"] as const;
const belowApi = ["view", "live", "stream", "vote", "comments", "api"] as const;

/** A kind of what is asked for; "other" is what anybody may invent. */
export type RequestKind = keyof typeof firsts | (typeof belowStories)[number] | (typeof belowApi)[number] | "other";

const byFirst: ReadonlyMap<string, RequestKind> = new Map(
  Object.entries(firsts).flatMap(([kind, parts]) => parts.map((part) => [part, kind as RequestKind])),
);

const feedName = /\/(?:feed\.(?:xml|atom|json)|comments\.xml)$/;
const ofStory = /^\/api\/stories\/[^/]+\/(live|stream|vote|comments)$/;

/** The kind of what is at an address (with or without its query). Asked at every request: what is asked for most comes first. */
export function requestKind(url: string): RequestKind {
  const query = url.indexOf("?");
  const path = query < 0 ? url : url.slice(0, query);
  if (path.startsWith("/stories/")) return path.indexOf("/", 9) < 0 ? "story" : feedOr(path, "about-story");
  if (path.startsWith("/api/")) return apiKind(path);
  const end = path.indexOf("/", 1);
  const kind = byFirst.get(path.slice(1, end < 0 ? undefined : end)) ?? "other";
  return end < 0 ? kind : feedOr(path, kind);
}

function apiKind(path: string): RequestKind {
  if (path === "/api/views") return "view";
  if (path === "/api/promos/seen") return "promo";
  return (ofStory.exec(path)?.[1] as RequestKind | undefined) ?? "api";
}

function feedOr(path: string, kind: RequestKind): RequestKind {
  return kind !== "other" && feedName.test(path) ? "feed" : kind;
}
