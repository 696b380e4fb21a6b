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
  mute: `You cannot comment on this story. You can still read it, vote on it and delete your comments. ${untouched}`,
  "mute-all": `You cannot comment on any story of this contributor. You can still read them, vote on them and delete your comments. ${untouched}`,
  warn: "Nothing is taken away from you.",
  distrust:
    "For this time you count as somebody new (trust level 0): more of what you hand in is looked at before it is shown. You can do all that you could before.",
};

const stopped: Record<BanScope, string> = { comment: "comment", vote: "vote", publish: "publish stories" };
const list = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** What a decision takes away from whoever it concerns, and what it does not; nothing for one that takes nothing. */
export function consequenceOf({ kind, scopes }: { kind: string; scopes: readonly BanScope[] }): string | null {
  if (kind !== "ban") return consequences[kind] ?? null;
  const what = list.format(scopes.map((scope) => stopped[scope]));
  return `You cannot ${what} for this time. You can still log in, read, report, see to your account and appeal.`;
}
