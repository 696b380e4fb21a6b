import {
  getValidatedIdTokenClaims,
  processAuthorizationCodeResponse,
  processUserInfoResponse,
  type TokenEndpointResponse,
  userInfoRequest,
  validateApplicationLevelSignature,
} from "oauth4webapi";
import { asking } from "./ask-provider.ts";
import type { Asked } from "./identify.ts";
import { type Identity, nameFrom, provedEmail } from "./identity.ts";
import { Trouble } from "./trouble.ts";

type Claims = Readonly<Record<string, unknown>>;

/** Who an OpenID Connect provider says that this is: by its signed token, for us, for this one log-in. */
export async function identifyByToken(asked: Asked, nonce: string, answer: Response): Promise<Identity> {
  const { provider, server, client, signal } = asked;
  const tokens = await processAuthorizationCodeResponse(server, client, answer, {
    ...{ expectedNonce: nonce, requireIdToken: true },
  });
  await validateApplicationLevelSignature(server, answer, asking(provider, signal));
  const claims = getValidatedIdTokenClaims(tokens);
  if (!claims) throw new Trouble("failed");
  const said = claims.email === undefined ? { ...claims, ...(await moreFrom(asked, claims.sub, tokens)) } : claims;
  return identityOf(provider.issuer, claims.sub, said);
}

// Some providers keep all but the subject for who asks with the token.
async function moreFrom({ provider, server, client, signal }: Asked, subject: string, tokens: TokenEndpointResponse) {
  if (!server.userinfo_endpoint) return {};
  const answer = await userInfoRequest(server, client, tokens.access_token, asking(provider, signal));
  return processUserInfoResponse(server, client, subject, answer);
}

function identityOf(issuer: string, subject: string, said: Claims): Identity {
  const names = [said.nickname, said.preferred_username, said.given_name];
  return { issuer, subject, email: provedEmail(said.email, said.email_verified === true), name: nameFrom(names) };
}
