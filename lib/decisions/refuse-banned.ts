import { Refusal } from "../platform/refusal.ts";
import { type Actor, banOn, type Permission } from "../policy.ts";
import { untilInWords } from "./rules/bans.ts";

/** What a banned member is told who tries what the ban stops; null for everybody else. */
export function bannedFrom(actor: Actor | null, permission: Permission): Refusal | null {
  const ban = banOn(actor, permission);
  if (!ban) return null;
  return new Refusal(
    "forbidden",
    `You are banned from this ${untilInWords(ban.until)}. The reason, and how to appeal, are at /decisions/${ban.decisionId}.`,
  );
}
