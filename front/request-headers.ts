import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "../lib/platform/env.ts";
import { clientAddress, isTrusted, parseProxies } from "../lib/platform/http/address.ts";
import { shared } from "../lib/platform/shared.ts";

// What only we may say to Next, and what Next would believe from anybody.
const ours = ["content-security-policy", "content-security-policy-report-only", "x-nonce"];

/** Removes what a client may not say, and works out where the request comes from. */
export function cleanRequest(request: IncomingMessage): { address: string } {
  const proxies = shared("proxies", () => parseProxies(env().TRUSTED_PROXIES));
  const socket = request.socket.remoteAddress ?? "";
  const forwarded = request.headers["x-forwarded-for"];
  const address = clientAddress(socket, Array.isArray(forwarded) ? forwarded.join(",") : forwarded, proxies);
  for (const name of Object.keys(request.headers)) {
    const internal =
      name.startsWith("x-firsthand-") || name.startsWith("x-middleware-") || name.startsWith("x-invoke-");
    if (internal || ours.includes(name)) delete request.headers[name];
    else if (name.startsWith("x-forwarded-") && !isTrusted(socket, proxies)) delete request.headers[name];
  }
  return { address };
}

/** The headers that every answer carries. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "strict-origin-when-cross-origin");
  response.setHeader("permissions-policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()");
  response.setHeader("cross-origin-opener-policy", "same-origin");
  if (env().SITE_URL.startsWith("https:")) {
    response.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
  }
}
