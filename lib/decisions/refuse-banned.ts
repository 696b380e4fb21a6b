import { Refusal } from "../platform/refusal.ts";
import { type Actor, banOn, type Permission } from "../policy.ts";
import { dayInWords } from "./rules/bans.ts";

/** What a banned member is told who tries what the ban stops; null for everybody else. */
export function bannedFrom(actor: Actor | null, permission: Permission): Refusal | null {
  const ban = banOn(actor, permission);
  if (!ban) return null;
  const until = ban.until ? `until ${dayInWords(ban.until)}` : "for good";
  return new Refusal(
    "forbidden",
    `You are banned from this ${until}. The reason, and how to appeal, are at /decisions/${ban.decisionId}.`,
  );
}
