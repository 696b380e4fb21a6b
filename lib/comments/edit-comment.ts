import { lockSubject } from "../decisions/lock-subject.ts";
import { noteHold } from "../decisions/note-hold.ts";
import { readStanding } from "../decisions/read-log.ts";
import { bannedFrom } from "../decisions/refuse-banned.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { record } from "../platform/outbox.ts";
import { Refusal, refuseField, signedOut } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { rememberText } from "../screening/remember-text.ts";
import type { Screening } from "../screening/schema.ts";
import { storyPath } from "../stories/paths.ts";
import { findMentioned } from "./find-mentioned.ts";
import { type LockedComment, lockComment } from "./lock-comment.ts";
import { refuseMuted } from "./refuse-muted.ts";
import { renderCommentBody } from "./render-body.ts";
import { whyNotEdit } from "./rules/states.ts";
import { screenComment } from "./screen-comment.ts";
import { settleComment } from "./settle-comment.ts";

/** Changes the words of one's own comment, for 15 minutes after it was posted; readers see that it was edited. */
export async function editComment(
  { commentId, body }: { commentId: string; body: string },
  actor: Actor | null,
): Promise<{ id: string; storyPath: string }> {
  if (!actor) throw signedOut("edit your comment");
  await takeFrom("comment-edit", actor.id);
  const screening = await screenEdit(commentId, body, actor);
  return transaction(async (tx) => {
    await lockSubject(tx, { kind: "comment", id: commentId });
    const comment = await lockComment(tx, commentId, actor);
    if (!may(actor, "comment.edit", comment.authorId))
      throw bannedFrom(actor, "comment.edit") ?? new Refusal("forbidden", "Only its writer can edit this comment.");
    await refuseMuted(tx, comment.storyId, actor);
    const at = now();
    const reason = whyNotEdit(comment, at);
    if (reason) throw new Refusal("conflict", reason);
    const done = { id: comment.id, storyPath: storyPath({ id: comment.storyId, slug: comment.storySlug }) };
    if (body === comment.bodyText) return done;
    if (screening?.outcome === "refuse") throw refuseField("body", screening.sentence);
    await tx.comment.update({
      where: { id: comment.id },
      data: { bodyText: body, bodyHtml: renderCommentBody(body, await findMentioned(tx, body)), editedAt: at },
    });
    if (comment.state === "published")
      await record(tx, "comment.edited", { storyId: comment.storyId, commentId: comment.id });
    await rememberText(tx, { kind: "comment", subjectId: comment.id, authorId: comment.authorId, text: body });
    if (screening) await holdEdited(tx, comment, screening);
    return done;
  });
}

// What was held before is held anew with its new words: no moderator lets those through who has seen the old ones.
async function holdEdited(tx: Tx, comment: LockedComment, screening: Screening): Promise<void> {
  const subject = { kind: "comment", id: comment.id } as const;
  const wasHeld = comment.state === "held" && (await readStanding(tx, subject)).visibility === "held";
  if (screening.outcome !== "hold" && !wasHeld) return;
  const found = screening.outcome === "hold" ? screening : { ...screening, sentence: changedMeanwhile };
  await noteHold(tx, { ...comment, subject }, found);
  await settleComment(tx, comment.id);
}

const changedMeanwhile = "You have changed this comment while it waited. It is held for review.";

// Null where there is nothing to screen; what is not there, or not the actor's, is refused with the comment locked.
async function screenEdit(commentId: string, body: string, actor: Actor): Promise<Screening | null> {
  const comment = await db.comment.findUnique({
    where: { id: commentId },
    select: { storyId: true, authorId: true, bodyText: true },
  });
  if (!comment || comment.authorId !== actor.id || comment.bodyText === body) return null;
  return screenComment({ storyId: comment.storyId, body, commentId }, actor);
}
