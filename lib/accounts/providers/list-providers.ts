import { env } from "../../platform/env.ts";

/** Another site whose accounts log in here, as the settings name it. */
export type Provider = {
  /** What it is called in addresses of this site. */
  key: "google" | "github" | "oidc";
  /** What readers call it. */
  name: string;
  /** The address that it goes by. */
  issuer: string;
  id: string;
  secret: string;
};

const github = "https://github.com";

/** The providers that are set, in the order of their buttons. */
export function listProviders(): Provider[] {
  const set = env();
  return [
    given(
      { key: "google", name: "Google", issuer: "https://accounts.google.com" },
      set.AUTH_GOOGLE_ID,
      set.AUTH_GOOGLE_SECRET,
    ),
    given(
      { key: "github", name: "GitHub", issuer: githubIssuer(set.AUTH_GITHUB_URL) },
      set.AUTH_GITHUB_ID,
      set.AUTH_GITHUB_SECRET,
    ),
    given(
      { key: "oidc", name: nameOf(set), issuer: set.AUTH_OIDC_ISSUER ?? "" },
      set.AUTH_OIDC_ID,
      set.AUTH_OIDC_SECRET,
    ),
  ].filter((provider) => provider !== null);
}

/** The provider of this key; null where it is not set. */
export function providerOf(key: string): Provider | null {
  return listProviders().find((provider) => provider.key === key) ?? null;
}

/** What readers call whoever goes by this address. */
export function providerName(issuer: string): string {
  return listProviders().find((provider) => provider.issuer === issuer)?.name ?? hostOf(issuer);
}

type Known = Pick<Provider, "key" | "name" | "issuer">;

function given(known: Known, id: string | undefined, secret: string | undefined): Provider | null {
  return id && secret ? { ...known, id, secret } : null;
}

// As RFC 8414 has it, and as GitHub itself says when it leads back.
function githubIssuer(url: string = github): string {
  return `${url.replace(/\/$/, "")}/login/oauth`;
}

function nameOf({ AUTH_OIDC_NAME, AUTH_OIDC_ISSUER = "" }: ReturnType<typeof env>): string {
  return AUTH_OIDC_NAME ?? hostOf(AUTH_OIDC_ISSUER);
}

function hostOf(issuer: string): string {
  return URL.parse(issuer)?.host ?? issuer;
}
