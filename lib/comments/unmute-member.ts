import { addDecision } from "../decisions/add-decision.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import { muteKinds } from "../decisions/rules/kinds.ts";
import { settleMutes } from "../decisions/settle-mutes.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { refuseUnfitReason } from "../screening/refuse-unfit-reason.ts";
import type { UnmuteInput } from "./schema.ts";

/** Takes back that somebody is muted on one's own story. An open appeal against it is granted by that. */
export async function unmuteMember(
  { decisionId, storyId, reason }: UnmuteInput,
  actor: Actor,
): Promise<{ storyId: string }> {
  await refuseUnfitReason(reason);
  await takeFrom("mute", actor.id);
  return transaction(async (tx) => {
    const { id, subjectId, concernsId, ...mute } = await findOwnMute(tx, decisionId, actor);
    const subject = { kind: "comment", id: subjectId } as const;
    await lockSubject(tx, subject);
    if ((await tx.decision.count({ where: { undoes: id } })) > 0)
      throw new Refusal("conflict", "This has been taken back already.");
    await addDecision(tx, {
      ...{ kind: "undo", subject, storyId: mute.storyId, concernsId, undoes: id },
      reason: reason || "The contributor has thought better of it.",
      by: { id: actor.id, role: "contributor" },
    });
    if (concernsId) await settleMutes(tx, concernsId);
    return { storyId };
  });
}

async function findOwnMute(tx: Tx, id: string, actor: Actor) {
  const mute = await tx.decision.findUnique({ where: { id } });
  const kinds: readonly string[] = muteKinds;
  const story = mute?.storyId && (await tx.story.findUnique({ where: { id: mute.storyId } }));
  if (!mute || !story || !kinds.includes(mute.kind) || !may(actor, "story.mind-comments", story.authorId))
    throw notFound("decision");
  return mute;
}
