import {
  type AuthorizationServer,
  authorizationCodeGrantRequest,
  type Client,
  ClientSecretBasic,
  ClientSecretPost,
  processAuthorizationCodeResponse,
  validateAuthResponse,
} from "oauth4webapi";
import { asking } from "./ask-provider.ts";
import { type Begun, callbackOf } from "./begin.ts";
import { identifyAtGithub } from "./identify-at-github.ts";
import { identifyByToken } from "./identify-by-token.ts";
import type { Identity } from "./identity.ts";
import type { Provider } from "./list-providers.ts";
import { serverOf } from "./server-of.ts";

/** What a provider led back with, to what was begun there. */
export type Answer = { provider: Provider; begun: Begun; params: URLSearchParams };

/** A provider, with what is asked of it. */
export type Asked = { provider: Provider; server: AuthorizationServer; client: Client; signal: AbortSignal };

/** Finds out from a provider who has come back from it. */
export async function identify({ provider, begun, params }: Answer, signal: AbortSignal): Promise<Identity> {
  const server = await serverOf(provider, signal);
  const client = { client_id: provider.id };
  const checked = validateAuthResponse(server, client, params, begun.state);
  const answer = await authorizationCodeGrantRequest(
    ...([server, client, secretFor(server, provider), checked, callbackOf(provider), begun.verifier] as const),
    asking(provider, signal),
  );
  const asked = { provider, server, client, signal };
  if (provider.key !== "github") return identifyByToken(asked, begun.nonce, answer);
  const { access_token } = await processAuthorizationCodeResponse(server, client, answer);
  return identifyAtGithub(asked, access_token);
}

function secretFor(server: AuthorizationServer, { key, secret }: Provider) {
  const ways = server.token_endpoint_auth_methods_supported ?? [];
  return key === "github" || ways.includes("client_secret_post") ? ClientSecretPost(secret) : ClientSecretBasic(secret);
}
