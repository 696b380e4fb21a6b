import { lockSubject } from "../decisions/lock-subject.ts";
import { noteWithdrawal } from "../decisions/note-withdrawal.ts";
import { readStanding } from "../decisions/read-log.ts";
import { now } from "../platform/clock.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { Refusal, signedOut } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { storyPath } from "../stories/paths.ts";
import { addToTally } from "../stories/tally.ts";
import { type LockedComment, lockComment } from "./lock-comment.ts";
import { whyNotDelete } from "./rules/states.ts";

/**
 * Deletes one's own comment. Its words are gone for good; where it has replies, a line without name and text holds its
 * place, and no moderator is asked about it any more. Deleting it twice comes to the same.
 */
export async function deleteComment(
  { commentId }: { commentId: string },
  actor: Actor | null,
): Promise<{ id: string; storyPath: string }> {
  if (!actor) throw signedOut("delete your comment");
  return transaction(async (tx) => {
    await lockSubject(tx, { kind: "comment", id: commentId });
    const comment = await lockComment(tx, commentId, actor);
    if (!may(actor, "comment.delete", comment.authorId))
      throw new Refusal("forbidden", "Only its writer can delete this comment.");
    const reason = whyNotDelete(comment.state);
    if (reason) throw new Refusal("conflict", reason);
    const done = { id: comment.id, storyPath: storyPath({ id: comment.storyId, slug: comment.storySlug }) };
    if (comment.state === "deleted") return done;
    await tx.comment.update({
      where: { id: comment.id },
      data: { state: "deleted", bodyText: "", bodyHtml: "", deletedAt: now() },
    });
    await takeBackHold(tx, comment);
    if (comment.state === "published") {
      await addToTally(tx, comment.storyId, { comments: -1 });
      await record(tx, "comment.deleted", { storyId: comment.storyId, commentId: comment.id });
    }
    return done;
  });
}

// Of one that was let through, too: were that taken back, it would be held with nothing to look at.
async function takeBackHold(tx: Tx, { id, storyId, authorId }: LockedComment): Promise<void> {
  const subject = { kind: "comment", id } as const;
  if ((await readStanding(tx, subject)).visibility !== null) await noteWithdrawal(tx, { subject, storyId, authorId });
}
