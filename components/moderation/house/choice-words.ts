import type { DecisionChoice, SubjectKind } from "@/lib/decisions/rules/kinds.ts";

/** What a choice is called, what follows from it, and the key that chooses it. */
type ChoiceWords = { label: string; hint: string; key: string };

/** The choices of the decision form. */
export const choiceWords: Record<DecisionChoice, ChoiceWords> = {
  approve: { label: "Leave it as it is", hint: "Ends the case; what is held or hidden is shown.", key: "a" },
  hide: { label: "Hide it", hint: "Readers no longer see it; a line holds its place.", key: "h" },
  remove: { label: "Remove it", hint: "Nobody sees it any more; the log says why.", key: "x" },
  spam: { label: "Remove it as spam", hint: "The same; the spam filter learns from it.", key: "s" },
  lock: { label: "Close its comments", hint: "The story stays; nobody can comment on it.", key: "l" },
  reset: { label: "Empty the profile", hint: "Words and picture go; the account stays.", key: "r" },
  pause: { label: "Pause the feed", hint: "Nothing more comes in from it.", key: "p" },
  "remove-votes": {
    label: "Remove all its votes",
    hint: "Every vote it has cast so far; the numbers follow at once.",
    key: "v",
  },
  warn: { label: "Warn its member", hint: "It stays; they are told not to do it again.", key: "w" },
  distrust: { label: "Reduce trust in its member", hint: "It stays; they count as somebody new again.", key: "t" },
  ban: { label: "Ban its member", hint: "It stays; they cannot do what is ticked.", key: "b" },
  escalate: { label: "Pass it on to an admin", hint: "For what you cannot or should not decide.", key: "e" },
};

/** The words of a choice; of what is held, leaving it as it is would say the opposite of what follows. */
export function wordsOf(choice: DecisionChoice, isHeld: boolean): ChoiceWords {
  if (choice !== "approve" || !isHeld) return choiceWords[choice];
  return { ...choiceWords.approve, label: "Let it through", hint: "Ends the case; readers see it from now on." };
}

/** One of what can be decided about, with its article. */
export function oneOf(kind: SubjectKind): string {
  return kind === "cents" ? nouns.cents : `a ${nouns[kind]}`;
}

/** What can be decided about. */
export const nouns: Record<SubjectKind, string> = {
  story: "story",
  comment: "comment",
  profile: "profile",
  feed: "feed",
  promo: "promo",
  cents: "two cents",
};
