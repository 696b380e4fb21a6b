/** What can be decided about, and under which words. */
export const subjectKinds = ["story", "comment", "profile", "feed", "promo", "cents"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What a decision is about. The id of a profile is its member's. */
export type Subject = { kind: SubjectKind; id: string };

/** In which part somebody decides. */
export type DeciderRole = "contributor" | "moderator" | "editor" | "admin" | "system";

type Kind = {
  /** In the log: "Comment hidden". */
  done: string;
  /** Whether whoever it concerns loses something, is told, and can appeal. */
  burdens: boolean;
  /** Whether it ends what was open in the case: its reports, its hold. */
  closes: boolean;
  /** What can be decided so. */
  of: readonly SubjectKind[];
};

const contents = ["story", "comment"] as const;
const heldThings = ["story", "comment", "profile", "cents"] as const;
// Of a promo nobody but its advertiser is to blame, who is no member. What becomes of whoever gave two cents without a
// name is decided on their profile: here it would stand in the public log beside the story.
const ofMembers = ["story", "comment", "profile", "feed"] as const;

/** The kinds of decisions. */
export const decisionKinds = {
  hold: { done: "held for review", burdens: false, closes: false, of: heldThings },
  withdraw: { done: "taken back by its author", burdens: false, closes: false, of: heldThings },
  approve: { done: "left as it is", burdens: false, closes: true, of: subjectKinds },
  hide: { done: "hidden", burdens: true, closes: true, of: ["comment"] },
  remove: { done: "removed", burdens: true, closes: true, of: ["story", "comment", "promo", "cents"] },
  spam: { done: "removed as spam", burdens: true, closes: true, of: contents },
  lock: { done: "closed for comments", burdens: true, closes: true, of: ["story"] },
  unlock: { done: "opened for comments", burdens: false, closes: false, of: ["story"] },
  reset: { done: "reset", burdens: true, closes: true, of: ["profile"] },
  pause: { done: "paused", burdens: true, closes: true, of: ["feed"] },
  "remove-votes": { done: "votes of an account removed", burdens: true, closes: true, of: ["profile"] },
  "remove-brigade": { done: "votes on a story removed", burdens: true, closes: false, of: ["story"] },
  "remove-views": { done: "views of a story removed as automated", burdens: true, closes: false, of: ["story"] },
  "dismiss-signal": { done: "votes on a story looked at and left", burdens: false, closes: false, of: ["story"] },
  warn: { done: "member warned", burdens: true, closes: true, of: ofMembers },
  distrust: { done: "trust in member reduced", burdens: true, closes: true, of: ["story", "comment", "profile"] },
  ban: { done: "member banned", burdens: true, closes: true, of: ofMembers },
  mute: { done: "member muted on a story", burdens: true, closes: false, of: ["comment"] },
  "mute-all": { done: "member muted by a contributor", burdens: true, closes: false, of: ["comment"] },
  lead: { done: "put at the head of the front page", burdens: false, closes: false, of: ["story"] },
  unlead: { done: "taken from the head of the front page", burdens: false, closes: false, of: ["story"] },
  pick: { done: "picked by the editors", burdens: false, closes: false, of: ["story"] },
  unpick: { done: "taken off the editors’ picks", burdens: false, closes: false, of: ["story"] },
  demote: { done: "demoted by the editors", burdens: true, closes: false, of: ["story"] },
  undemote: { done: "no longer demoted", burdens: false, closes: false, of: ["story"] },
  escalate: { done: "passed on to an admin", burdens: false, closes: false, of: subjectKinds },
  undo: { done: "decision taken back", burdens: false, closes: false, of: subjectKinds },
  uphold: { done: "appeal turned down", burdens: false, closes: false, of: subjectKinds },
  overturn: { done: "appeal granted, decision taken back", burdens: false, closes: false, of: subjectKinds },
} as const satisfies Record<string, Kind>;

export type DecisionKind = keyof typeof decisionKinds;

/** What a moderator can choose on a case, in the order of its buttons. */
export const choices = [
  "approve",
  "hide",
  "remove",
  "spam",
  "lock",
  "reset",
  "pause",
  "remove-votes",
  "warn",
  "distrust",
  "ban",
  "escalate",
] as const;
export type DecisionChoice = (typeof choices)[number];

/** What can be chosen for this kind of thing. */
export function choicesFor(kind: SubjectKind): DecisionChoice[] {
  return choices.filter((choice) => (decisionKinds[choice].of as readonly SubjectKind[]).includes(kind));
}

/** Whether whoever a decision of this kind concerns can appeal. */
export function isAppealable(kind: string): boolean {
  return kind in decisionKinds && decisionKinds[kind as DecisionKind].burdens;
}

const ofVotes = new Set<string>(["remove-votes", "remove-brigade", "dismiss-signal"] satisfies DecisionKind[]);

/** Whether a decision of this kind is about votes: the thing itself stays as it is. */
export function isOfVotes(kind: string): boolean {
  return ofVotes.has(kind);
}

/** Whether a decision of this kind is about views: the story itself stays as it is. */
export function isOfViews(kind: string): boolean {
  return kind === ("remove-views" satisfies DecisionKind);
}

/** A decision in words, for the log: "Comment hidden", "Member banned over a comment", "Votes on a story removed". */
export function inWordsOf(kind: string, subject: SubjectKind): string {
  const aboutMember = memberWords[kind];
  if (aboutMember) return `${aboutMember} over a ${subject}`;
  const done = kind in decisionKinds ? decisionKinds[kind as DecisionKind].done : kind;
  if (isOfVotes(kind) || isOfViews(kind)) return done.charAt(0).toUpperCase() + done.slice(1);
  return `${nouns[subject]} ${done}`;
}

const nouns: Record<SubjectKind, string> = {
  ...{ story: "Story", comment: "Comment", profile: "Profile" },
  ...{ feed: "Feed", promo: "Promo", cents: "Two cents" },
};

/** What a contributor can do about a member on their story: mute them there, or on all stories of theirs. */
export const muteKinds = ["mute", "mute-all"] as const satisfies readonly DecisionKind[];

const memberWords: Record<string, string> = {
  ban: "Member banned",
  warn: "Member warned",
  distrust: "Trust in a member reduced",
  mute: "Member muted on a story",
  "mute-all": "Member muted on all stories of a contributor",
};
