import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { decode, encode } from "next-auth/jwt";
import { env, required } from "../env.ts";
import { shared } from "../shared.ts";

/** How long a session lives without being used, in seconds. */
export const sessionSeconds = 30 * 24 * 60 * 60;

/** A cookie without secrets that tells a page's script that somebody is signed in. */
export const memberHint = "fh_member";

/** Whether cookies are marked Secure: exactly when SITE_URL is https. */
export function isSecure(): boolean {
  return env().SITE_URL.startsWith("https:");
}

/** The name of the session cookie. */
export function sessionCookie(): string {
  return isSecure() ? "__Host-firsthand.session" : "firsthand.session";
}

/** The name of the cookie that stands for the first step of a log-in, while the second is asked for. */
export function stepCookie(): string {
  return isSecure() ? "__Host-firsthand.step" : "firsthand.step";
}

/** The name of a cookie that is kept for a short while, for one errand. */
export function errandCookie(errand: string): string {
  return isSecure() ? `__Host-firsthand.${errand}` : `firsthand.${errand}`;
}

/** Puts a session's token into the sealed value that the cookie carries (next-auth's encrypted JWT). */
export function sealSession(token: string): Promise<string> {
  return encode({ token: { sid: token }, secret: required("AUTH_SECRET"), maxAge: sessionSeconds });
}

// Opening one costs more than all else that a request does to know who asks. What the token stands for is not kept.
const opened = shared("opened-cookies", () => new LRUCache<string, string>({ max: 10_000, ttl: 60_000 }));

/** The session's token in a cookie's value; null for anything that we did not seal or that is too old. */
export async function openSession(value: string): Promise<string | null> {
  const secret = required("AUTH_SECRET");
  const key = createHash("sha256").update(`${secret}:${value}`).digest("base64");
  const known = opened.get(key);
  if (known) return known;
  const token = await unseal(value, secret);
  if (token) opened.set(key, token);
  return token;
}

async function unseal(value: string, secret: string): Promise<string | null> {
  try {
    const token = await decode({ token: value, secret });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null; // not ours: the visitor is a guest
  }
}

/** The value of the session cookie in a Cookie header. */
export function readSessionCookie(header: string | undefined | null): string | null {
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === sessionCookie()) return pair.slice(at + 1).trim();
  }
  return null;
}
