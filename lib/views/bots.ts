import crawlers from "crawler-user-agents";
import { LRUCache } from "lru-cache";
import { shared } from "../platform/shared.ts";

// The list names headless Chrome too. A headless browser that shows the page and runs its script is treated as any
// other browser: it is what every browser test is, and who wants to cheat says another name anyway.
const browsers = new Set(["HeadlessChrome"]);

// What calls itself a bot is one, known or not; only Cubot makes telephones.
const saysSo = "(?:^|[^Uu])[Bb][Oo][Tt]\\b|[Cc]rawler|[Ss]pider";

const patterns = new RegExp(
  crawlers
    .map(({ pattern }) => pattern)
    .filter((pattern) => !browsers.has(pattern))
    .concat(saysSo)
    .join("|"),
);

// The pattern takes 25 µs, and the same few thousand user agents come again and again.
const known = shared("bots", () => new LRUCache<string, boolean>({ max: 5000 }));

/** Whether a user agent says that no person is reading: crawlers, previews, tools, and whoever says nothing. */
export function isBot(userAgent: string): boolean {
  if (userAgent.trim() === "") return true;
  const before = known.get(userAgent);
  if (before !== undefined) return before;
  const answer = patterns.test(userAgent.slice(0, 1000));
  known.set(userAgent, answer);
  return answer;
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Whether the browser says that it only prepares a page nobody has opened yet. */
export function isPrefetch(headers: Headers): boolean {
  const purpose = `${headers["sec-purpose"] ?? ""} ${headers.purpose ?? ""} ${headers["x-purpose"] ?? ""}`;
  return /prefetch|prerender|preview/i.test(purpose) || headers["x-moz"] === "prefetch";
}

/** Whether the browser says that a page of another site sent this: nobody reads a story there. */
export function isFromElsewhere(headers: Headers): boolean {
  return headers["sec-fetch-site"] === "cross-site";
}
