import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { type Env, env } from "../lib/platform/env.ts";
import { addressGroup, clientAddress, isTrusted, parseProxies } from "../lib/platform/http/address.ts";
import { shared } from "../lib/platform/shared.ts";

// What only we may say to Next, and what Next would believe from anybody.
const ours = ["content-security-policy", "content-security-policy-report-only", "x-nonce"];
const internal = ["x-firsthand-", "x-middleware-", "x-invoke-"];

const proxies = () => shared("proxies", () => parseProxies(env().TRUSTED_PROXIES));

/** Removes what a client may not say to Next. */
export function cleanHeaders({ headers, socket }: IncomingMessage): void {
  for (const name of Object.keys(headers)) {
    if (internal.some((start) => name.startsWith(start)) || ours.includes(name)) delete headers[name];
    else if (name.startsWith("x-forwarded-") && !isTrusted(socket.remoteAddress ?? "", proxies())) delete headers[name];
  }
}

/** The address that a request comes from. */
export function addressOf({ headers, socket }: IncomingMessage): string {
  const forwarded = headers["x-forwarded-for"];
  const hops = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
  return clientAddress(socket.remoteAddress ?? "", hops, proxies());
}

// The same visitors ask again and again. In memory only, and the longest unseen go first.
const groups = new LRUCache<string, string>({ max: 50_000 });

/** What counts as one place for limits and readers (`addressGroup()`). */
export function addressGroupOf(request: IncomingMessage): string {
  const said = `${request.socket.remoteAddress} ${request.headers["x-forwarded-for"]}`;
  const before = groups.get(said);
  if (before !== undefined) return before;
  const group = addressGroup(addressOf(request));
  groups.set(said, group);
  return group;
}

/** The headers that every answer carries. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value);
}

const made = new WeakMap<Env, Record<string, string>>();

/** The same as a record. */
export function securityHeaders(): Record<string, string> {
  const settings = env();
  const before = made.get(settings);
  if (before) return before;
  const headers = headersOf(settings);
  made.set(settings, headers);
  return headers;
}

function headersOf({ SITE_URL }: Env): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
    ...(SITE_URL.startsWith("https:") ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
