import { z } from "zod";
import { type Reuse, reuseLines } from "../stories/rules/fields.ts";
import { tagFault, uniqueTags } from "../stories/rules/tags.ts";
import { daysBack } from "./rules/days-back.ts";
import { readWords, wordsFault } from "./rules/words.ts";

export const sourceStates = ["unproved", "active", "paused", "removed"] as const;
export type SourceState = (typeof sourceStates)[number];

/** Why a feed is paused. `new`: it is proved, and its contributor has not begun the import yet. */
export const pauseKinds = ["new", "owner", "failures", "proof", "gone", "moderation"] as const;
export type PauseKind = (typeof pauseKinds)[number];

export const proofKinds = ["meta", "feed", "rel-me", "dns"] as const;
export type ProofKind = (typeof proofKinds)[number];

export const importModes = ["publish", "drafts"] as const;
export type ImportMode = (typeof importModes)[number];

export const itemOutcomes = ["imported", "updated", "duplicate", "skipped", "failed"] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

export const runKinds = ["poll", "push", "hand"] as const;
export type RunKind = (typeof runKinds)[number];

export type RunOutcome = "ok" | "not-modified" | "failed";

const id = z.string().regex(/^[0-9a-z]{1,32}$/, "There is no such feed.");

/** A form that only names a source. */
export const sourceForm = z.object({ sourceId: id });

/** "Add a source": the address of a feed, or of a site whose feeds are looked for. */
export const addForm = z.object({
  address: z
    .string()
    .trim()
    .min(1, "Give the address of your feed or of your site.")
    .max(2000, "This address is too long."),
});

const asList = (value: unknown) => (Array.isArray(value) ? value.join(",") : value);
const words = z.preprocess(
  asList,
  z.string().max(2000, "These are too many words. Leave some out.").default("").transform(readWords),
);
const listOfWords = words.superRefine((list, context) => {
  const message = wordsFault(list);
  if (message) context.addIssue({ code: "custom", message });
});
const tags = z.preprocess(
  asList,
  z
    .string()
    .max(2000, "These are too many tags. Leave some out.")
    .default("")
    .transform((typed) => uniqueTags(typed.split(/[,;\n،、，]/u)))
    .superRefine((list, context) => {
      const message = tagFault(list);
      if (message) context.addIssue({ code: "custom", message });
    }),
);

/** The settings of a source. `tags` and words are typed in one field, parted by commas; an unticked box is not sent. */
export const settingsForm = z.object({
  sourceId: id,
  categorySlug: z.string().min(1, "Choose a category.").max(100),
  tags,
  mode: z.enum(importModes, "Choose whether stories are published at once."),
  includeWords: listOfWords,
  excludeWords: listOfWords,
  daysBack: z.enum(daysBack, "Choose how far back to import.").default("keep"),
  canonical: z
    .union([z.literal("on"), z.literal("true"), z.literal("off"), z.literal("false"), z.literal("")])
    .optional()
    .transform((box) => box === "on" || box === "true"),
  reuse: z.enum(reuseLines, "Choose a reuse line."),
});
export type SourceSettings = z.output<typeof settingsForm>;

/** "Try again" beside an item of the log. */
export const retryForm = z.object({ sourceId: id, itemKey: z.string().min(1).max(80) });

/** Somebody says that a feed which another contributor has proved is theirs. `sourceId` is their own. */
export const disputeForm = z.object({
  sourceId: id,
  words: z
    .string()
    .trim()
    .min(10, "Say in a sentence or two why this feed is yours.")
    .max(2000, "This is too long: at most 2,000 characters fit."),
});

/** A file of feeds. */
export const opmlForm = z.object({
  file: z.instanceof(Blob, { message: "Choose an OPML file." }).refine((file) => file.size > 0, "Choose an OPML file."),
});

/** What the log can be asked for. */
export const logQuery = z.object({
  outcome: z.enum(itemOutcomes).optional().catch(undefined),
  cursor: z.string().max(60).optional().catch(undefined),
});
export type LogQuery = z.output<typeof logQuery>;

/** What came of adding: the new source, or the feeds that the site offers, to choose from. */
export type Added =
  | { status: "added"; sourceId: string }
  | { status: "choose"; feeds: { address: string; title: string }[] };

/** One way of proof that was tried: what was looked for, where, and what was found, as a sentence. */
export type ProofCheck = { kind: ProofKind; lookedAt: string; wanted: string; holds: boolean; found: string };

/** What came of Check. */
export type ProofResult = { proved: boolean; kind: ProofKind | null; checks: ProofCheck[] };

/** The texts to copy, for each way of proof. `dns` and `rel-me` are null where that way is not open, with the reason. */
export type ProofTexts = {
  token: string;
  /** The page whose head is read; null while the feed names none. */
  home: string | null;
  meta: { home: string; text: string };
  feed: { place: string; text: string };
  relMe: { home: string; text: string; profile: string };
  dns: { name: string; text: string } | { closed: string };
};

/** A feed as its contributor's list shows it, with its health. */
export type SourceCard = {
  id: string;
  title: string;
  feedUrl: string;
  homeUrl: string | null;
  state: SourceState;
  pause: { kind: PauseKind; reason: string; at: Date } | null;
  /** Another contributor has proved this feed (and this source is not proved). */
  taken: boolean;
  lastCheckAt: Date | null;
  lastSuccessAt: Date | null;
  nextCheckAt: Date | null;
  /** Checks that failed, in a row, and what the last one met. */
  failures: number;
  failingSince: Date | null;
  lastError: string;
  /** Stories imported in the last seven days. */
  itemsAWeek: number;
  /** All stories that came by this feed. */
  stories: number;
};

/** A feed as its own page shows it. */
export type SourcePage = SourceCard & {
  askedUrl: string;
  format: string;
  mode: ImportMode;
  categorySlug: string | null;
  tags: string[];
  includeWords: string[];
  excludeWords: string[];
  importSince: Date | null;
  canonical: boolean;
  reuse: Reuse;
  proof: { kind: ProofKind; provedAt: Date; checkedAt: Date | null } | null;
  /** Updates are pushed by a hub until then. */
  pushedUntil: Date | null;
  checkEverySeconds: number;
  /** Whether this contributor has disputed that another has the feed. */
  disputed: boolean;
  createdAt: Date;
};

/** A line of the log. */
export type LogLine = {
  id: string;
  at: Date;
  itemKey: string;
  title: string;
  link: string | null;
  outcome: ItemOutcome;
  reason: string;
  story: { id: string; path: string; state: string } | null;
  /** Whether "Try again" makes sense. */
  canRetry: boolean;
};

/** A check of the feed. */
export type RunLine = {
  id: string;
  kind: RunKind;
  outcome: RunOutcome | null;
  status: number | null;
  sentence: string;
  counts: {
    imported: number;
    updated: number;
    duplicates: number;
    skipped: number;
    failed: number;
    unchanged: number;
  };
  startedAt: Date;
  endedAt: Date | null;
};

export type SourceLogPage = { lines: LogLine[]; next: string | null };

/** An item as an import would treat it. `html` is sanitised and rendered like a story's; its pictures come through `/api/sources/<id>/picture`. */
export type PreviewItem = {
  key: string;
  title: string;
  link: string | null;
  author: string | null;
  publishedAt: Date | null;
  outcome: ItemOutcome | "unchanged";
  /** The rule that skips it, or why it fails, or what it is a duplicate of. */
  reason: string;
  html: string;
  dir: string;
  summary: string;
  summaryOnly: boolean;
  cover: { src: string; alt: string; credit: string } | null;
  /** Where its pictures are; they are copied when it is imported. */
  pictures: string[];
  warnings: string[];
};

export type Preview = {
  title: string;
  format: string;
  homeUrl: string | null;
  items: PreviewItem[];
  /** Items of the feed that the preview does not show. */
  more: number;
  warnings: string[];
};

/** What came of an OPML file. */
export type OpmlResult = { added: number; known: number; refused: { address: string; reason: string }[] };
