import type { IncomingMessage } from "node:http";
import { env } from "../lib/platform/env.ts";

/**
 * The address that a request asks for: always on this site, whatever host its request line names (`http://other/path`,
 * `//other/path`), and so is what Next is given to read. Null for what is no address.
 */
export function readTarget(request: IncomingMessage): URL | null {
  const asked = request.url ?? "/";
  if (asked.startsWith("/")) return onThisSite(asked);
  const absolute = /^https?:\/\//i.test(asked) ? URL.parse(asked) : null;
  if (!absolute) return null;
  request.url = absolute.pathname + absolute.search;
  return onThisSite(request.url);
}

// Put together, not resolved: a path that begins with two slashes would name a host.
function onThisSite(path: string): URL | null {
  return URL.parse(env().SITE_URL + path);
}
