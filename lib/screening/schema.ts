import { z } from "zod";

export const kinds = ["story", "comment", "bio", "report"] as const;
export type Kind = (typeof kinds)[number];

export const outcomes = ["publish", "hold", "refuse"] as const;
export type Outcome = (typeof outcomes)[number];

/** What somebody hands in, as plain text; `links` are the addresses in it. */
export type Submission = { kind: Kind; text: string; title?: string; links: readonly string[] };

/** Who hands it in, as the caller knows them. */
export type Author = {
  id: string;
  trust: 0 | 1 | 2 | 3;
  verified: boolean;
  joinedAt: Date;
  emailDomain: string;
  acceptedComments: number;
  acceptedStories: number;
};

/** A text that the author handed in lately. */
export type RecentText = { text: string; at: Date };

/** A text much like this one, whoever wrote it; `distance` is the number of bits (0 to 64) in which they differ. */
export type AlikeText = { authorId: string | null; at: Date; distance: number };

/** How many comments of young accounts a story got in the last ten minutes, and how many it usually gets in such a time. */
export type Crowd = { youngComments: number; usual: number };

/** Whose first texts wait for a moderator: nobody's, those of members who had none accepted yet, everybody's. */
export type ReviewMode = "none" | "first" | "all";

/** All that the phases know beside the text. A null author is a guest. */
export type Context = {
  at: Date;
  author: Author | null;
  /** Whether the place takes no more texts. */
  closed: boolean;
  reviewMode: ReviewMode;
  /** How long a review lately took, in minutes (median); null where there is no figure. */
  usualReviewMinutes: number | null;
  /** The author's own texts of the last day. */
  recent: readonly RecentText[];
  alike: readonly AlikeText[];
  crowd: Crowd;
  lists: readonly ListedWord[];
  classifier: Model;
};

/** Something that spoke for an outcome, as moderators are shown it; the greater the weight, the more it counted. */
export type Feature = { name: string; weight: number };

/** What a phase found. */
export type Finding = {
  outcome: "hold" | "refuse";
  /** For the author. */
  sentence: string;
  features: readonly Feature[];
};

/** What becomes of a submission; `phase` is the one that decided, null where nothing spoke against publishing. */
export type Screening = {
  outcome: Outcome;
  phase: string | null;
  sentence: string;
  features: readonly Feature[];
};

/** A phase looks at one thing and says nothing where it finds nothing. */
export type Phase = { name: string; look: (submission: Submission, context: Context) => Finding | null };

export const lists = ["banned", "watch"] as const;
export type ListName = (typeof lists)[number];

/** A word or phrase that is looked for. */
export type ListedWord = { id: string; word: string; list: ListName; outcome: "hold" | "refuse" };

/** A classifier: the log-odds that a text is spam are the bias and the weights of what is found in it. */
export type Model = {
  bias: number;
  /** From these log-odds on, a text is held. */
  holdFrom: number;
  weights: ReadonlyMap<string, number>;
};

export const addWordInput = z.object({
  word: z
    .string("Write the word first.")
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
    .pipe(z.string().min(2, "A word has at least two characters.").max(80, "A word has at most 80 characters.")),
  list: z.enum(lists, "The list is banned or watch."),
  outcome: z.enum(["hold", "refuse"], "A word holds a text or refuses it."),
  note: z.string().trim().max(300, "A note has at most 300 characters.").default(""),
});
export type NewWord = z.output<typeof addWordInput>;

export const removeWordInput = z.object({ wordId: z.string().regex(/^[0-9a-z]{1,32}$/, "There is no such word.") });
