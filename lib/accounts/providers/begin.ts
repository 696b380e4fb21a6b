import { calculatePKCECodeChallenge, generateRandomCodeVerifier, generateRandomNonce } from "oauth4webapi";
import { z } from "zod";
import { env } from "../../platform/env.ts";
import { takeFrom } from "../../platform/limits.ts";
import { newId } from "../../platform/new-id.ts";
import { type SignUpQuery, signUpQuery } from "../schema.ts";
import type { Origin } from "../start-session.ts";
import { makeToken } from "../take-token.ts";
import { inTime } from "./in-time.ts";
import type { Provider } from "./list-providers.ts";
import { serverOf } from "./server-of.ts";
import { Trouble } from "./trouble.ts";

/** What this browser has begun with a provider; kept sealed in a cookie until it comes back. */
export const begunInput = z.object({
  provider: z.string(),
  state: z.string(),
  verifier: z.string(),
  nonce: z.string(),
  onward: signUpQuery,
});
export type Begun = z.output<typeof begunInput>;

/** Begins to log in with a provider: the address there, and what to keep until its answer comes. */
export async function begin(
  provider: Provider,
  onward: SignUpQuery,
  origin: Origin,
): Promise<{ address: string; begun: Begun }> {
  await takeFrom("log-in", origin.address);
  const server = await inTime((signal) => serverOf(provider, signal));
  if (!server.authorization_endpoint) throw new Trouble("failed");
  // Of one use: an answer that comes twice is worth nothing the second time.
  const state = await makeToken(`w${newId()}`, "provider", {});
  const begun = {
    ...{ provider: provider.key, state, onward },
    ...{ verifier: generateRandomCodeVerifier(), nonce: generateRandomNonce() },
  };
  return { address: await addressOf(server.authorization_endpoint, provider, begun), begun };
}

const scopes = { google: "openid email profile", oidc: "openid email profile", github: "read:user user:email" };

async function addressOf(endpoint: string, provider: Provider, begun: Begun): Promise<string> {
  const address = new URL(endpoint);
  const asked = {
    ...{ client_id: provider.id, redirect_uri: callbackOf(provider), response_type: "code" },
    ...{ scope: scopes[provider.key], state: begun.state },
    ...{ code_challenge: await calculatePKCECodeChallenge(begun.verifier), code_challenge_method: "S256" },
    ...(provider.key === "github" ? {} : { nonce: begun.nonce }),
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  return address.href;
}

/** Where a provider leads back to. */
export function callbackOf({ key }: Provider): string {
  return new URL(`/log-in/with/${key}/callback`, env().SITE_URL).href;
}
