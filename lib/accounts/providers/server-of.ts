import { type AuthorizationServer, discoveryRequest, processDiscoveryResponse } from "oauth4webapi";
import { nowMs } from "../../platform/clock.ts";
import { shared } from "../../platform/shared.ts";
import { asking } from "./ask-provider.ts";
import type { Provider } from "./list-providers.ts";

type Known = { server: AuthorizationServer; until: number };

const lifetime = 60 * 60 * 1000;
const known = shared("providers", () => new Map<string, Known>());

/** What a provider says of itself: where it is asked, and with which keys it signs. Kept for an hour. */
export async function serverOf(provider: Provider, signal: AbortSignal): Promise<AuthorizationServer> {
  if (provider.key === "github") return githubServer(provider.issuer);
  const kept = known.get(provider.issuer);
  if (kept && kept.until > nowMs()) return kept.server;
  const issuer = new URL(provider.issuer);
  const answer = await discoveryRequest(issuer, asking(provider, signal));
  const server = await processDiscoveryResponse(issuer, answer);
  known.set(provider.issuer, { server, until: nowMs() + lifetime });
  return server;
}

/** Forgets what was kept, so that a test can have a provider say something else. */
export function forgetServers(): void {
  known.clear();
}

function githubServer(issuer: string): AuthorizationServer {
  return { issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/access_token` };
}
