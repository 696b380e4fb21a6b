// What a vote is and how a story's votes are told. The raw share: how many of all voters say Fact.

export const choices = ["fact", "fiction", "unsure"] as const;
export type Choice = (typeof choices)[number];

/** The words of the choices, as buttons and sentences say them. */
export const choiceWords: Record<Choice, string> = { fact: "Fact", fiction: "Fiction", unsure: "Unsure" };

/** Votes that come within so long of each other came together. */
export const togetherMs = 20 * 60 * 1000;

/** An account is young for so long. */
export const youngMs = 7 * 24 * 60 * 60 * 1000;

/** A story's counted votes. */
export type VoteTally = Record<Choice, number>;

/** The reasons of the two cents, each with the choice it speaks for. A closed list. */
export const reasons = {
  "first-hand": { for: "fact", words: "I saw it myself" },
  "checked-source": { for: "fact", words: "I checked the source" },
  "official-record": { for: "fact", words: "An official record says so" },
  "expert-agrees": { for: "fact", words: "It agrees with what I know from my work" },
  "contradicted-by-source": { for: "fiction", words: "The source says something else" },
  "contradicted-by-record": { for: "fiction", words: "An official record contradicts it" },
  "no-source": { for: "fiction", words: "Its main claim has no source" },
  misleading: { for: "fiction", words: "True parts, misleading whole" },
  fabricated: { for: "fiction", words: "It did not happen" },
  satire: { for: "fiction", words: "It is satire" },
  "cannot-tell": { for: "unsure", words: "It cannot be checked yet" },
  "both-sides": { for: "unsure", words: "Good sources disagree" },
  opinion: { for: "unsure", words: "It is opinion, not fact or fiction" },
} as const satisfies Record<string, { for: Choice; words: string }>;

export type Reason = keyof typeof reasons;

/** How many readers have voted. */
export function countVoters({ fact, fiction, unsure }: VoteTally): number {
  return fact + fiction + unsure;
}

/** The reader percentage: of all who voted, those who say Fact; null before the first vote. */
export function percentFact(tally: VoteTally): number | null {
  const voters = countVoters(tally);
  return voters === 0 ? null : Math.round((100 * tally.fact) / voters);
}

/** "of 214 readers think this story is Fact", what follows the percentage. */
export function readersSentence(voters: number, inFigures = voters.toLocaleString("en-GB")): string {
  return voters === 1 ? "of 1 reader thinks this story is Fact" : `of ${inFigures} readers think this story is Fact`;
}

/** How a tally changes when a counted vote goes from one choice to another (null: there is none). */
export function tallyChange(from: Choice | null, to: Choice | null): VoteTally {
  const change: VoteTally = { fact: 0, fiction: 0, unsure: 0 };
  if (from) change[from] -= 1;
  if (to) change[to] += 1;
  return change;
}

/** Several changes of a tally as one. */
export function sumOf(changes: readonly VoteTally[]): VoteTally {
  const sum: VoteTally = { fact: 0, fiction: 0, unsure: 0 };
  for (const change of changes) for (const choice of choices) sum[choice] += change[choice];
  return sum;
}

/** Whether a reason can go with a choice. */
export function reasonFits(reason: Reason, choice: Choice): boolean {
  return reasons[reason].for === choice;
}

/** What contributors are told who vote on their own story. */
export const ownStorySentence = "This is your own story. Readers decide here; your vote would not be one of theirs.";

/** What members are told whose e-mail is not verified yet. */
export const keptSentence = "Your vote is kept. It counts as soon as you have verified your e-mail address.";

/** What a reader is told whose vote was removed. */
export const removedSentence = "Your vote was removed by the moderators and does not count here.";

/** A vote in words, with its reason: "Fact, because: I saw it myself". */
export function saidWith({ choice, reason }: { choice: Choice; reason: string | null }): string {
  const why = reason !== null && Object.hasOwn(reasons, reason) ? reasons[reason as Reason] : null;
  return why ? `${choiceWords[choice]}, because: ${why.words}` : choiceWords[choice];
}

/** Whether readers see what somebody said with a vote; what is held waits for a moderator. */
export type CentsState = "published" | "held" | "removed";

/** The words of two cents; without any there are none. */
export type Words = { note: string | null; sourceUrl: string | null };

/** Whether something is said. */
export function isSaid({ note, sourceUrl }: Words): boolean {
  return note !== null || sourceUrl !== null;
}

/** Where a guest goes to sign up; the choice travels along. */
export function signUpPath(storyId: string, choice: string): string {
  return `/sign-up?${new URLSearchParams({ story: storyId, choice })}`;
}
