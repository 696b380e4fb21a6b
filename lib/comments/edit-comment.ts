import { bannedFrom } from "../decisions/refuse-banned.ts";
import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { Refusal, signedOut } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { storyPath } from "../stories/paths.ts";
import { lockComment } from "./lock-comment.ts";
import { renderCommentBody } from "./render-body.ts";
import { whyNotEdit } from "./rules/states.ts";

/** Changes the words of one's own comment, for 15 minutes after it was posted; readers see that it was edited. */
export async function editComment(
  { commentId, body }: { commentId: string; body: string },
  actor: Actor | null,
): Promise<{ id: string; storyPath: string }> {
  if (!actor) throw signedOut("edit your comment");
  return transaction(async (tx) => {
    const comment = await lockComment(tx, commentId, actor);
    if (!may(actor, "comment.edit", comment.authorId))
      throw bannedFrom(actor, "comment.edit") ?? new Refusal("forbidden", "Only its writer can edit this comment.");
    const at = now();
    const reason = whyNotEdit(comment, at);
    if (reason) throw new Refusal("conflict", reason);
    const done = { id: comment.id, storyPath: storyPath({ id: comment.storyId, slug: comment.storySlug }) };
    if (body === comment.bodyText) return done;
    await tx.comment.update({
      where: { id: comment.id },
      data: { bodyText: body, bodyHtml: renderCommentBody(body), editedAt: at },
    });
    if (comment.state === "published")
      await record(tx, "comment.edited", { storyId: comment.storyId, commentId: comment.id });
    return done;
  });
}
