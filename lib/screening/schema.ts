import { z } from "zod";
import type { Model } from "./rules/model.ts";
import type { TrustLevel } from "./rules/trust.ts";

/** What is screened: each is a text that somebody hands in for others to read; a promo is what somebody asks to advertise, cents are what a reader says with a vote, or a contributor in answer. */
export const submissionKinds = ["story", "comment", "bio", "report", "promo", "cents"] as const;
export type SubmissionKind = (typeof submissionKinds)[number];

/** What somebody hands in, as plain text with the addresses that it links to. */
export type Submission = { kind: SubmissionKind; text: string; title?: string | undefined; links: readonly string[] };

/** Who hands it in, as far as screening needs to know. */
export type Author = {
  id: string;
  trust: TrustLevel;
  verified: boolean;
  joinedAt: Date;
  emailDomain: string;
  acceptedComments: number;
  acceptedStories: number;
};

/** Whose first things wait for a moderator: nobody's, new members' first comment and story, everybody's. */
export type ReviewMode = "none" | "first" | "all";

/** A text much like the one handed in; `distance` is the share in which they differ, from 0 (the same) to 1. */
export type AlikeText = { authorId: string; at: Date; distance: number };

/** Comments on one story in the last minutes by members who are new, and how many there usually are. */
export type Crowd = { young: number; usual: number };

export const wordOutcomes = ["hold", "refuse"] as const;
export type WordOutcome = (typeof wordOutcomes)[number];

/** A word or phrase on one of the lists that moderators keep. */
export type ListedWord = { word: string; list: "banned" | "watch"; outcome: WordOutcome };

/** All that screening knows beside the text; the caller hands it in. */
export type Context = {
  at: Date;
  /** Null for a guest, who can only report, or ask to advertise. */
  author: Author | null;
  /** Whether the place takes nothing more (a story whose comments are closed). */
  closed: boolean;
  reviewMode: ReviewMode;
  /** How many minutes held things waited lately (the median); null where none did. */
  reviewMinutes: number | null;
  /** What the author handed in themselves in the last day. */
  recent: readonly { text: string; at: Date }[];
  alike: readonly AlikeText[];
  crowd: Crowd;
  lists: readonly ListedWord[];
  classifier: Model;
  /** By how much one may post faster than usual (LIMITS_SCALE); 1 where it is not given. */
  pace?: number;
};

export type Outcome = "publish" | "hold" | "refuse";

/** Something that spoke for or against a text, in words for a moderator; the greater the weight, the more suspect. */
export type Feature = { name: string; weight: number };

/** What one phase found: an outcome, the sentence for the author and the evidence for a moderator. */
export type Finding = { outcome: "hold" | "refuse"; sentence: string; features: readonly Feature[] };

/** A phase looks at one thing; it finds something, or has nothing to say. */
export type Phase = {
  name: string;
  look: (submission: Submission, context: Context) => Finding | null;
};

/** What becomes of a text, which phase decided it, and all that was found. */
export type Screening = { outcome: Outcome; phase: string | null; sentence: string; features: readonly Feature[] };

const word = z
  .string()
  .trim()
  .min(1, "Type the word or phrase.")
  .max(100, "A listed word or phrase has at most 100 characters.")
  .regex(/[\p{L}\p{N}]/u, "A listed word needs at least one letter or digit.");

export const addWordInput = z.object({
  word,
  list: z.enum(["banned", "watch"], "Choose one of the two lists."),
  outcome: z.enum(wordOutcomes, "Choose whether the word holds a text or refuses it."),
  note: z.string().trim().max(500, "A note has at most 500 characters.").default(""),
});
export type AddWord = z.infer<typeof addWordInput>;

export const removeWordInput = z.object({ wordId: z.string().regex(/^[0-9a-z]{1,32}$/, "There is no such word.") });

export const tryTextInput = z.object({
  text: z.string().trim().min(1, "Type a text to try.").max(20_000, "Try at most 20,000 characters at once."),
  trust: z
    .enum(["0", "1", "2", "3"])
    .default("0")
    .transform((level) => Number(level) as TrustLevel),
});
export type TryText = z.output<typeof tryTextInput>;

/** Which listed words are asked for: one of the lists, or those taken off; `q` stands in the word or its note. */
export const wordQuery = z.object({
  list: z.enum(["banned", "watch", "removed"]).catch("banned"),
  q: z.string().trim().max(100).optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
});
export type WordQuery = z.output<typeof wordQuery>;
