import { bannedFrom } from "../decisions/refuse-banned.ts";
import { Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";

/** Refuses who is banned from it, or has not confirmed their address: these counts are of members whom the site knows. */
export function requireKnown(actor: Actor, permission: "story.recommend" | "contributor.follow"): void {
  if (may(actor, permission)) return;
  throw bannedFrom(actor, permission) ?? new Refusal("forbidden", sentences[permission]);
}

const sentences = {
  "story.recommend":
    "Confirm your e-mail address before you recommend stories: open the link in the message we sent you.",
  "contributor.follow":
    "Confirm your e-mail address before you follow somebody: open the link in the message we sent you.",
};
