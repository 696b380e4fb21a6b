import { banInWords, distrustInWords } from "@/lib/decisions/rules/bans.ts";
import { demotionInWords } from "@/lib/decisions/rules/placements.ts";
import type { BanScope } from "@/lib/policy.ts";

const untouched = "Everything else you can do as before.";

const consequences: Record<string, string> = {
  hide: `It is no longer shown to readers. ${untouched}`,
  remove: `It is no longer shown to readers. ${untouched}`,
  spam: `It is no longer shown to readers. ${untouched}`,
  lock: `The story stays, and nobody can comment on it. ${untouched}`,
  reset: `What stood in the profile is gone, and you can fill it in again. ${untouched}`,
  pause: `Nothing is imported from it. Stories that have come in stay. ${untouched}`,
  "remove-votes": `The votes that you had cast by then do not count any more, also when you change them. ${untouched}`,
  "remove-brigade": `Your vote on this story does not count any more, also when you change it. ${untouched}`,
  "remove-views": `These views are not in the numbers of the story any more. The story itself stays. ${untouched}`,
  mute: `You cannot comment on this story. You can still read it, vote on it and delete your comments. ${untouched}`,
  "mute-all": `You cannot comment on any story of this contributor. You can still read them, vote on them and delete your comments. ${untouched}`,
  warn: "Nothing is taken away from you.",
};

type Decided = { kind: string; scopes: readonly BanScope[]; until: Date | null; outcome: string | null };

/** What a decision takes away from whoever it concerns, and what it does not; nothing for one that takes nothing, or was taken back. */
export function consequenceOf({ kind, scopes, until, outcome }: Decided): string | null {
  if (outcome === "taken back") return null;
  if (kind === "demote") return demotionInWords(until);
  if (kind === "ban") return banInWords({ scopes, until });
  return kind === "distrust" ? distrustInWords(until) : (consequences[kind] ?? null);
}
