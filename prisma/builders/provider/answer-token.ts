import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { claims, type FakeProvider, type Person } from "./fake-provider.ts";
import { signToken } from "./sign-token.ts";

/** What a code stands for: what was asked for, and who agreed. */
export type Granted = { asked: URLSearchParams; person: Person };

type State = Pick<FakeProvider, "url" | "fault" | "tellsLater"> & {
  codes: Map<string, Granted>;
  tokens: Map<string, Person>;
};

/** Gives a token for a code, once, to the client that proves that it asked for it; null where it does not. */
export async function answerToken(state: State, request: IncomingMessage) {
  const form = new URLSearchParams(await textOf(request));
  const code = form.get("code") ?? "";
  const granted = state.codes.get(code);
  state.codes.delete(code);
  if (!granted || !isClient(form, request) || !isAsker(form, granted.asked) || state.fault === "refuses") return null;
  const token = `token-for-${code}-${Math.random()}`;
  state.tokens.set(token, granted.person);
  const answer = { access_token: token, token_type: "bearer" };
  const plain = request.url?.startsWith("/login/oauth") || state.fault === "no-token";
  return plain ? answer : { ...answer, id_token: idToken(state, granted) };
}

function isClient(form: URLSearchParams, { headers }: IncomingMessage): boolean {
  const basic = Buffer.from((headers.authorization ?? "").replace(/^Basic /, ""), "base64").toString();
  const [id = "", secret = ""] = basic.split(":").map((part) => decodeURIComponent(part.replaceAll("+", " ")));
  const given = form.has("client_secret") ? [form.get("client_id"), form.get("client_secret")] : [id, secret];
  return given[0] === "firsthand" && given[1] === "a secret & more";
}

function isAsker(form: URLSearchParams, asked: URLSearchParams): boolean {
  const challenge = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
  return challenge === asked.get("code_challenge") && form.get("redirect_uri") === asked.get("redirect_uri");
}

function idToken({ url, fault, tellsLater }: State, { asked, person }: Granted): string {
  const at = Math.floor(Date.now() / 1000) - (fault === "expired-token" ? 3600 : 0);
  const said = {
    ...(tellsLater ? { sub: person.sub } : claims(person)),
    ...{ iss: fault === "issuer" ? "https://evil.example" : url, iat: at, exp: at + 300 },
    aud: fault === "audience" ? "somebody else" : asked.get("client_id"),
    nonce: fault === "nonce" ? "another" : asked.get("nonce"),
  };
  return signToken(said, fault);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
