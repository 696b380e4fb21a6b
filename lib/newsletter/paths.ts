import { timingSafeEqual } from "node:crypto";
import { tokenFor } from "../platform/auth/secret-token.ts";
import { env } from "../platform/env.ts";

/** The token by which somebody confirms what they asked for: the same each time, and only its hash is stored. */
export function confirmToken(requestId: string): string {
  return tokenFor(`newsletter:${requestId}`);
}

/** The token by which whoever has a newsletter changes or ends it, without logging in. It is signed, and stays good. */
export function subscriptionToken(id: string): string {
  return `${id}.${signatureOf(id)}`;
}

/** The subscription that a token is for; null where it is not ours. */
export function subscriptionOf(token: string): string | null {
  const [id = "", signature = ""] = token.split(".", 2);
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(id))];
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}

/** Where a newsletter is changed and ended by hand, and where a mail program ends it by one click (RFC 8058). */
export function subscriptionLinks(id: string): { page: string; oneClick: string } {
  const token = subscriptionToken(id);
  return {
    page: absolute(`/subscription/${token}`),
    oneClick: absolute(`/api/newsletter/unsubscribe/${token}`),
  };
}

/** Where an edition stands on the web. */
export function editionPath(id: string): string {
  return `/newsletter/${id}`;
}

/** A path with the site before it, as mails have it. */
export function absolute(path: string): string {
  return new URL(path, env().SITE_URL).href;
}

function signatureOf(id: string): string {
  return tokenFor(`subscription:${id}`);
}
