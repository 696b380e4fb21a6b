import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerToken, type Granted } from "./answer-token.ts";
import { consentPage } from "./consent-page.ts";
import { publicKeys } from "./sign-token.ts";

/** Somebody with an account at the provider. */
export type Person = { sub: string; email?: string; verified?: boolean; nickname?: string };

/** What the provider does wrong. */
export type Fault =
  | "audience"
  | "expired-token"
  | "issuer"
  | "key"
  | "no-token"
  | "nonce"
  | "not-json"
  | "redirects"
  | "refuses"
  | "signature"
  | "slow"
  | "unsigned";

export type FakeProvider = {
  url: string;
  /** Settings of a site that knows it, as OpenID Connect and as GitHub. */
  env: Record<string, string>;
  /** What it does wrong from now on. */
  fault: Fault | null;
  /** Whether it tells all but the subject only to who asks with the token. */
  tellsLater: boolean;
  /** Told when somebody waits for an answer that does not come. */
  onSlow: () => void;
  /** Somebody agrees there: the parameters that their browser is led back with. */
  agree(address: string, person: Person): URLSearchParams;
  stop(): Promise<void>;
};

type State = Pick<FakeProvider, "url" | "fault" | "tellsLater" | "onSlow"> & {
  codes: Map<string, Granted>;
  tokens: Map<string, Person>;
};

/** Starts a provider of accounts on this machine, which speaks OpenID Connect, and GitHub's way too. */
export async function startFakeProvider(): Promise<FakeProvider> {
  const state: State = {
    ...{ url: "", fault: null, tellsLater: false, onSlow: () => undefined },
    ...{ codes: new Map(), tokens: new Map() },
  };
  const server = createServer((request, response) => {
    answer(state, request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const own = { env: settingsFor(state.url), agree: agreeing(state), stop: () => close(server) };
  return Object.assign(state, own);
}

function settingsFor(url: string): Record<string, string> {
  return {
    ...{ AUTH_OIDC_ISSUER: url, AUTH_OIDC_NAME: "Openhouse", AUTH_OIDC_ID: "firsthand" },
    ...{ AUTH_GITHUB_URL: url, AUTH_GITHUB_ID: "firsthand" },
    ...{ AUTH_OIDC_SECRET: "a secret & more", AUTH_GITHUB_SECRET: "a secret & more" },
    OUTBOUND_ALLOW: new URL(url).host,
  };
}

function agreeing({ codes }: State) {
  return (address: string, person: Person): URLSearchParams => {
    const asked = new URL(address).searchParams;
    const code = `code-${codes.size}`;
    codes.set(code, { asked, person });
    return new URLSearchParams({ code, state: asked.get("state") ?? "" });
  };
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", state.url);
  if (state.fault === "slow" && url.pathname.endsWith("token")) return state.onSlow();
  if (state.fault === "redirects" && url.pathname.endsWith("token")) {
    response.writeHead(307, { location: "/elsewhere" }).end();
    return;
  }
  const answers: Record<string, () => unknown> = {
    "/.well-known/openid-configuration": () => discovery(state.url),
    "/jwks": () => publicKeys(),
    "/token": () => answerToken(state, request),
    "/login/oauth/access_token": () => answerToken(state, request),
    "/userinfo": () => claims(personOf(state, request)),
    "/api/v3/user": () => githubUser(personOf(state, request)),
    "/api/v3/user/emails": () => githubEmails(personOf(state, request)),
  };
  if (/\/authorize$/.test(url.pathname)) return consent(state, url, response);
  const found = await answers[url.pathname]?.();
  const text = state.fault === "not-json" ? "<html>" : JSON.stringify(found ?? { error: "invalid_request" });
  response.writeHead(found ? 200 : 400, { "content-type": "application/json" }).end(text);
}

function discovery(url: string) {
  return {
    ...{ issuer: url, authorization_endpoint: `${url}/authorize`, token_endpoint: `${url}/token` },
    ...{ jwks_uri: `${url}/jwks`, userinfo_endpoint: `${url}/userinfo` },
    id_token_signing_alg_values_supported: ["ES256"],
  };
}

// First the page, and with what was typed there the way back.
function consent(state: State, url: URL, response: ServerResponse): void {
  const email = url.searchParams.get("email");
  if (email === null) {
    response.writeHead(200, { "content-type": "text/html" }).end(consentPage(url));
    return;
  }
  const back = new URL(url.searchParams.get("redirect_uri") ?? "");
  const denied = { error: "access_denied", state: url.searchParams.get("state") ?? "" };
  const nickname = email.split("@")[0] ?? "";
  const answers = url.searchParams.has("deny")
    ? new URLSearchParams(denied)
    : agreeing(state)(url.href, { sub: `sub-${email}`, email, verified: true, nickname });
  back.search = answers.toString();
  response.writeHead(302, { location: back.href }).end();
}

/** What the provider says of a person beside their subject. */
export function claims({ sub, email, verified = false, nickname }: Person) {
  return { sub, ...(email && { email, email_verified: verified }), ...(nickname && { nickname }) };
}

function githubUser({ sub, nickname = "octocat" }: Person) {
  return { id: Number(sub), login: nickname };
}

function githubEmails({ email = "", verified = false }: Person) {
  return [
    { email: "other@elsewhere.example", primary: false, verified: true },
    { email, primary: true, verified },
  ];
}

function personOf({ tokens }: State, { headers }: IncomingMessage): Person {
  const person = tokens.get((headers.authorization ?? "").replace(/^Bearer /i, ""));
  if (!person) throw new Error("nobody has this token");
  return person;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
