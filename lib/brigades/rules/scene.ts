import type { Choice, VoteTally } from "../../votes/rules.ts";
import type { Finding } from "../schema.ts";

// What the finders look at. Times are milliseconds since the epoch.

/** A vote, and since when its reader has an account. */
export type SceneVote = { reader: string; choice: Choice; at: number; joinedAt: number };

/** Another story on which several of these readers voted: all its votes in numbers, and theirs. */
export type CommonStory = { story: string; tally: VoteTally; votes: readonly Omit<SceneVote, "joinedAt">[] };

/** The site that most of the story's views came from today, and how many came from it on earlier days. */
export type Referrer = { host: string; views: number; ofViews: number; usual: number; ofUsual: number };

/** Whom one member invited, with all whom those invited: which of these readers are among them, and how many they are. */
export type Branch = { readers: readonly string[]; size: number };

/** All that is known of votes on one story that came together. */
export type Scene = {
  choice: Choice;
  /** All votes of these minutes, whatever they say. */
  around: readonly SceneVote[];
  /** The story's other votes. */
  rest: VoteTally;
  /** Votes on other stories lately: how many, by accounts how many of which were young, and what they said. */
  elsewhere: { votes: number; young: number; tally: VoteTally };
  /** How many accounts there are, and how many came in the last 30 days. */
  accounts: { all: number; lately: number };
  common: readonly CommonStory[];
  branches: readonly Branch[];
  referrer: Referrer | null;
};

/** What a finder found of itself; `others` are those of whom the same is true, but who voted otherwise. */
export type Found = Omit<Finding, "finder"> & { others: readonly string[] };

/** Looks at a scene for one thing that makes readers belong together; null where it is not there. */
export type Finder = {
  name: string;
  find: (scene: Scene) => Found | null;
  /** The finding as a sentence for moderators. */
  words: (figures: Finding["figures"]) => string;
};

/** The readers of a set of votes, by whether they made this choice. */
export function byChoice(votes: readonly SceneVote[], choice: Choice): { readers: string[]; others: string[] } {
  const { same = [], other = [] } = Object.groupBy(votes, (vote) => (vote.choice === choice ? "same" : "other"));
  return { readers: same.map(({ reader }) => reader), others: other.map(({ reader }) => reader) };
}
