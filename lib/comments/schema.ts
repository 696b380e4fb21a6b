import { z } from "zod";
import { siteRuleKeys } from "../decisions/rules/site-rules.ts";
import { cursorAsked } from "../platform/rules/cursor-asked.ts";
import { readCursor, sorts } from "./rules/sorts.ts";
import type { CommentState } from "./rules/states.ts";

/** The most characters that a comment has. */
export const longestComment = 5000;

const invisible = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/** A comment's text as typed, without what no database stores; forms send CRLF, which is one line's end. */
export const commentBody = z
  .string("Write your comment first.")
  .max(100_000, "This is far too long for a comment. Shorten it to 5,000 characters.")
  .transform((text) => text.toWellFormed().replaceAll("\0", "").replace(/\r\n?/g, "\n").trim())
  .refine((text) => !invisible.test(text), "Write your comment first.")
  .superRefine((text, { addIssue }) => {
    const surplus = [...text].length - longestComment;
    if (surplus > 0)
      addIssue({
        code: "custom",
        message: `A comment has at most 5,000 characters; this one has ${surplus.toLocaleString("en-GB")} too many. Shorten it, or post it in two parts.`,
      });
  });

/** Ids of comments and stories, as `newId()` makes them. */
export const commentId = z.string().regex(/^[0-9a-z]{1,32}$/, "There is no such comment.");
const storyId = z.string().regex(/^[0-9a-z]{1,32}$/, "There is no such story.");

/** Names one attempt to post, so that a retry makes no second comment. */
export const requestKey = z
  .string()
  .regex(/^[\w-]{8,64}$/, "An idempotency key has 8 to 64 letters, digits or dashes.");

export const postCommentBody = z.object({ body: commentBody, parentId: commentId.nullish() });
export const postCommentInput = postCommentBody.extend({ storyId });
export const editCommentBody = z.object({ body: commentBody });
export const editCommentInput = editCommentBody.extend({ commentId });
export const deleteCommentInput = z.object({ commentId });
export const layAsideInput = z.object({ commentId });
const ownWords = z.string().trim().max(2000, "Use at most 2000 characters.");
const reason = ownWords.min(1, "Write down the reason: whoever wrote the comment will read it.");
export const hideCommentInput = z.object({ commentId, reason });

/** Mutes the writer of a comment on its story, or on all stories of the same contributor. */
export const muteInput = z.object({
  commentId,
  reason,
  rule: z.enum(siteRuleKeys, "Choose the rule that was broken."),
  everywhere: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
});
export type MuteInput = z.output<typeof muteInput>;

/** Takes that back; `storyId` is where the contributor does so. */
export const unmuteInput = z.object({
  decisionId: z.string().regex(/^[0-9a-z]{1,40}$/, "There is no such decision."),
  storyId,
  reason: ownWords.default(""),
});
export type UnmuteInput = z.output<typeof unmuteInput>;

export const voteValue = z.union([z.literal(1), z.literal(-1), z.literal(0)], "A vote is 1, -1 or 0.");
export type VoteValue = z.output<typeof voteValue>;
export const voteBody = z.object({ value: voteValue });

const byWord: Record<string, VoteValue> = { up: 1, down: -1, none: 0 };

/** The value of the button that was pressed: "up:ID", "down:ID", "none:ID". */
export const voteCommentInput = z.object({
  vote: z
    .string("Press one of the vote buttons.")
    .regex(/^(?:up|down|none):[0-9a-z]{1,32}$/, "Press one of the vote buttons.")
    .transform((text) => {
      const [word = "", id = ""] = text.split(":");
      return { commentId: id, value: byWord[word] ?? 0 };
    }),
});

/** Which page of a story's comments is asked for. */
export const commentQuery = z.object({
  sort: z.enum(sorts, "The order is newest, oldest or best.").default("newest"),
  cursor: cursorAsked(readCursor),
});

/** Who wrote a comment. */
export type CommentAuthor = { handle: string; penName: string; avatar: string | null; isStoryAuthor: boolean };

/** A comment as its readers get it. One that is not shown any more has no author and no text. */
export type CommentView = {
  id: string;
  /** The comment it answers. */
  parentId: string | null;
  /** The level it is shown at, 0 to 3; what is deeper stands at 3 and says whom it answers. */
  depth: number;
  author: CommentAuthor | null;
  html: string;
  /** As typed: only for its writer, while they may edit it. */
  text?: string;
  /** Why a screening holds it, and how long that usually takes: only for its writer. */
  heldFor?: string;
  score: number;
  createdAt: string;
  editedAt: string | null;
  state: CommentState;
  /** The decision in the public log by which it is not shown any more. */
  decisionId?: string;
  /** Whom it answers, where it does not stand right below that comment; no name where that one is not shown. */
  replyingTo: { id: string; penName: string | null } | null;
  replies: CommentView[];
};

/** A first comment with its replies; `more` is how many of them are left out here. */
export type CommentThread = CommentView & { more: number };

export type CommentPage = { threads: CommentThread[]; next: string | null };

/** Which page of a member's comments is asked for. */
export const commentsByQuery = z.object({ after: z.string().max(100).optional().catch(undefined) });

/** Which page of the comments to answer is asked for, and which of them was laid aside just now. */
export const toAnswerQuery = commentsByQuery.extend({
  aside: commentId.optional().catch(undefined),
});
