import { timingSafeEqual } from "node:crypto";
import { tokenFor } from "../platform/auth/secret-token.ts";
import { env } from "../platform/env.ts";
import { type ChosenKind, chosenKinds } from "./rules/kinds.ts";

/** What a link in a mail ends: a kind of notices, or the mail of the day with all that comes in it. */
export type Stoppable = ChosenKind | "daily";

export type Stop = { memberId: string; what: Stoppable };

const stoppable: readonly string[] = ["daily", ...chosenKinds];

/** The token by which whoever has the mail ends mails like it, without logging in. It is signed, and stays good. */
export function stopToken({ memberId, what }: Stop): string {
  return [memberId, what, tokenFor(nameOf(memberId, what))].join(".");
}

/** Reads a token; null for one that is not ours. */
export function readStopToken(token: string): Stop | null {
  const [memberId = "", what = "", signature = ""] = token.split(".", 3);
  if (!stoppable.includes(what)) return null;
  const [given, right] = [Buffer.from(signature), Buffer.from(tokenFor(nameOf(memberId, what)))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return { memberId, what: what as Stoppable };
}

/** Where a reader of the mail ends such mails by a button, and where a mail program does so by one click (RFC 8058). */
export function stopLinks(stop: Stop): { page: string; oneClick: string } {
  const { SITE_URL } = env();
  const token = stopToken(stop);
  return {
    page: new URL(`/unsubscribe/${token}`, SITE_URL).href,
    oneClick: new URL(`/api/unsubscribe/${token}`, SITE_URL).href,
  };
}

function nameOf(memberId: string, what: string): string {
  return `unsubscribe:${memberId}:${what}`;
}
