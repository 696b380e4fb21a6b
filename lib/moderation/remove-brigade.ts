import { addDecision, addDecisions } from "../decisions/add-decision.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import { transaction } from "../platform/db/transaction.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { lockVotes } from "../votes/judge-votes.ts";
import { findSubject } from "./find-subject.ts";
import { refuseConcerned, refuseStale } from "./refuse-decision.ts";
import { releaseClaim } from "./release-claim.ts";
import { roleOf } from "./role-of.ts";
import type { RemoveBrigadeInput } from "./schema.ts";
import { settleVotes } from "./settle-subject.ts";

/**
 * Removes the votes of some readers from a story. It is one decision in the public log, which names none of them, and a
 * part of it for each: so each is told, and can appeal, for themselves.
 */
export async function removeBrigade(input: RemoveBrigadeInput, actor: Actor): Promise<{ decisionId: string }> {
  if (!may(actor, "case.decide")) throw notFound();
  const subject = { kind: "story", id: input.storyId } as const;
  return transaction(async (tx) => {
    await lockSubject(tx, subject);
    const found = await findSubject(tx, subject);
    const signal = await tx.brigadeSignal.findUnique({ where: { id: input.signal, storyId: subject.id } });
    if (!found || !signal) throw notFound("signal");
    for (const id of [found.ownerId, ...input.readers]) refuseConcerned(id, actor);
    await refuseStale(tx, subject, input, actor);
    if (signal.closedBy !== null) throw new Refusal("conflict", "This signal has been answered already.");
    const named = signal.readers.filter((reader) => input.readers.includes(reader));
    const votes = await lockVotes(
      tx,
      named.map((readerId) => ({ storyId: subject.id, readerId })),
    );
    if (votes.length === 0)
      throw new Refusal("conflict", "None of these accounts has a vote here any more: there is nothing to remove.");
    const { rule, reason } = input;
    const by = { id: actor.id, role: roleOf(actor) };
    const common = { kind: "remove-brigade", subject, storyId: subject.id, rule, reason, by } as const;
    const evidence = { signal: signal.id, votes: votes.length };
    const decisionId = await addDecision(tx, { ...common, concernsId: null, evidence });
    await addDecisions(
      tx,
      votes.map(({ readerId }) => ({ ...common, concernsId: readerId, partOf: decisionId })),
    );
    await releaseClaim(tx, subject);
    await settleVotes(tx, subject, found);
    return { decisionId };
  });
}
