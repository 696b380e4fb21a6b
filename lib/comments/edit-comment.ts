import { lockSubject } from "../decisions/lock-subject.ts";
import { bannedFrom } from "../decisions/refuse-banned.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { Refusal, refuseField, signedOut } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { rememberText } from "../screening/remember-text.ts";
import type { Screening } from "../screening/schema.ts";
import { storyPath } from "../stories/paths.ts";
import { findMentioned } from "./find-mentioned.ts";
import { lockComment } from "./lock-comment.ts";
import { noteHold } from "./note-hold.ts";
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
  const screening = await screenEdit(commentId, body, actor);
  const subject = { kind: "comment", id: commentId } as const;
  return transaction(async (tx) => {
    if (screening?.outcome === "hold") await lockSubject(tx, subject);
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
    if (screening?.outcome === "hold") {
      await noteHold(tx, comment, screening);
      await settleComment(tx, comment.id);
    }
    return done;
  });
}

// Null where there is nothing to screen; what is not there, or not the actor's, is refused with the comment locked.
async function screenEdit(commentId: string, body: string, actor: Actor): Promise<Screening | null> {
  const comment = await db.comment.findUnique({
    where: { id: commentId },
    select: { storyId: true, authorId: true, bodyText: true },
  });
  if (!comment || comment.authorId !== actor.id || comment.bodyText === body) return null;
  return screenComment({ storyId: comment.storyId, body, commentId }, actor);
}
