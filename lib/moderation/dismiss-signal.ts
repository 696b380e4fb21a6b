import { addDecision } from "../decisions/add-decision.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import { transaction } from "../platform/db/transaction.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { findSubject } from "./find-subject.ts";
import { refuseConcerned, refuseStale } from "./refuse-decision.ts";
import { releaseClaim } from "./release-claim.ts";
import { roleOf } from "./role-of.ts";
import type { DismissSignalInput } from "./schema.ts";
import { settleVotes } from "./settle-subject.ts";

/** Answers a signal with "not a brigade": the votes stay, and the same group does not come again. */
export async function dismissSignal(input: DismissSignalInput, actor: Actor): Promise<{ decisionId: string }> {
  if (!may(actor, "case.decide")) throw notFound();
  const { storyId, signal: id, reason } = input;
  const subject = { kind: "story", id: storyId } as const;
  return transaction(async (tx) => {
    await lockSubject(tx, subject);
    const found = await findSubject(tx, subject);
    const signal = await tx.brigadeSignal.findUnique({ where: { id, storyId } });
    if (!found || !signal) throw notFound("signal");
    for (const concerned of [found.ownerId, ...signal.readers]) refuseConcerned(concerned, actor);
    await refuseStale(tx, subject, input, actor);
    if (signal.closedBy !== null) throw new Refusal("conflict", "This signal has been answered already.");
    const decisionId = await addDecision(tx, {
      ...{ kind: "dismiss-signal", subject, storyId, reason, concernsId: null },
      by: { id: actor.id, role: roleOf(actor) },
      evidence: { signal: id, votes: 0 },
    });
    await releaseClaim(tx, subject);
    await settleVotes(tx, subject, found);
    return { decisionId };
  });
}
