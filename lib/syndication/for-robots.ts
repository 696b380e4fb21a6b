import { now } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { absolute } from "./absolute.ts";

const closed = ["/api/", "/account", "/admin", "/dashboard", "/me$", "/promo/", "/write"];

/** `/robots.txt`: what there is nothing to find in, and where the sitemaps are. */
export function robots(): string {
  const lines = ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`), ""];
  return `${[...lines, ...["/sitemap.xml", "/news-sitemap.xml"].map((path) => `Sitemap: ${absolute(path)}`)].join("\n")}\n`;
}

/** `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness. It is made anew all the time, and good for half a year. */
export function securityTxt(): string {
  const expires = new Date(now().getTime());
  expires.setUTCHours(0, 0, 0, 0);
  expires.setUTCDate(expires.getUTCDate() + 180);
  return [
    `Contact: ${env().SECURITY_CONTACT ?? absolute("/about")}`,
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: en",
    `Canonical: ${absolute("/.well-known/security.txt")}`,
    "",
  ].join("\n");
}
