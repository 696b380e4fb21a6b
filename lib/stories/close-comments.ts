import { addDecision } from "../decisions/add-decision.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import { decisionsOn } from "../decisions/read-log.ts";
import { lockInForce } from "../decisions/rules/standing.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { refuseUnfitReason } from "../screening/refuse-unfit-reason.ts";
import { storyPath } from "./paths.ts";
import { whyNotClose } from "./rules/states.ts";
import { settleStory } from "./settle-story.ts";

type Closing = { storyId: string; closed: boolean; reason: string };

/** Closes the comments on one's own story, or opens them again; the public log gives the reason. */
export async function closeComments({ storyId, closed, reason }: Closing, actor: Actor): Promise<{ path: string }> {
  await refuseUnfitReason(reason);
  const subject = { kind: "story", id: storyId } as const;
  return transaction(async (tx) => {
    await lockSubject(tx, subject);
    const story = await findOwn(tx, storyId, actor);
    const lock = lockInForce(await decisionsOn(tx, subject));
    const byModerators = lock !== null && lock.byRole !== "contributor";
    const hindrance = whyNotClose({ state: story.state, closed: story.commentsClosed, wanted: closed, byModerators });
    if (hindrance) throw new Refusal("conflict", hindrance);
    await addDecision(tx, {
      ...{ kind: closed ? "lock" : "unlock", subject, reason, storyId, concernsId: actor.id },
      by: { id: actor.id, role: "contributor" },
    });
    await settleStory(tx, storyId);
    return { path: storyPath(story) };
  });
}

async function findOwn(tx: Tx, id: string, actor: Actor) {
  const story = await tx.story.findUnique({
    where: { id },
    select: { id: true, slug: true, authorId: true, state: true, commentsClosed: true },
  });
  if (!story || !may(actor, "story.mind-comments", story.authorId)) throw notFound("story");
  return story;
}
