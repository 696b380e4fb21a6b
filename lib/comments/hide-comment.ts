import { addDecision } from "../decisions/add-decision.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import { decisionsOn } from "../decisions/read-log.ts";
import { wasJudged } from "../decisions/rules/standing.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { refuseUnfitReason } from "../screening/refuse-unfit-reason.ts";
import { storyPath } from "../stories/paths.ts";
import { whyNotHide } from "./rules/states.ts";
import { settleComment } from "./settle-comment.ts";

/** Hides a comment on one's own story, with a reason that its writer reads and can appeal against. */
export async function hideComment(
  { commentId, reason }: { commentId: string; reason: string },
  actor: Actor,
): Promise<{ storyPath: string }> {
  await refuseUnfitReason(reason);
  const subject = { kind: "comment", id: commentId } as const;
  return transaction(async (tx) => {
    await lockSubject(tx, subject);
    const comment = await findOnOwnStory(tx, commentId, actor);
    const judged = wasJudged(await decisionsOn(tx, subject));
    const hindrance = whyNotHide({ state: comment.state, own: comment.authorId === actor.id, judged });
    if (hindrance) throw new Refusal("conflict", hindrance);
    await addDecision(tx, {
      ...{ kind: "hide", subject, reason, storyId: comment.storyId, concernsId: comment.authorId },
      by: { id: actor.id, role: "contributor" },
    });
    await settleComment(tx, commentId);
    return { storyPath: storyPath(comment.story) };
  });
}

async function findOnOwnStory(tx: Tx, id: string, actor: Actor) {
  const comment = await tx.comment.findUnique({
    where: { id },
    include: { story: { select: { id: true, slug: true, authorId: true, state: true } } },
  });
  if (!comment || comment.state === "held" || comment.story.state !== "published") throw notFound("comment");
  if (!may(actor, "story.mind-comments", comment.story.authorId))
    throw new Refusal("forbidden", "Only the story's contributor can hide comments on it.");
  return comment;
}
