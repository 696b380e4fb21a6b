import { addDecision } from "../decisions/add-decision.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import type { SiteRule } from "../decisions/rules/site-rules.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { lockVotesOf } from "../votes/settle-removed-votes.ts";
import { releaseClaim } from "./release-claim.ts";
import { roleOf } from "./role-of.ts";
import { settleVotes } from "./settle-subject.ts";

/** By which rule and for which reason somebody decides. */
export type Because = { rule?: SiteRule | null | undefined; reason: string; actor: Actor };

/**
 * Removes all votes that an account has cast so far, in the transaction that holds its profile's log: they do not count,
 * also when they are changed or cast anew. Votes on other stories count from then on as everybody's do.
 */
export async function removeVotesOf(
  tx: Tx,
  memberId: string,
  { rule = null, reason, actor, takenWith }: Because & { takenWith?: string },
): Promise<string> {
  const subject = { kind: "profile", id: memberId } as const;
  const stories = await lockVotesOf(tx, memberId);
  if (stories.length === 0) throw new Refusal("conflict", "This account has no votes that could be removed.");
  const id = await addDecision(tx, {
    ...{ kind: "remove-votes", subject, rule, reason, storyId: null, concernsId: memberId },
    by: { id: actor.id, role: roleOf(actor) },
    evidence: { votes: stories.length, stories },
    ...(takenWith !== undefined && { takenWith, hidden: true }),
  });
  await releaseClaim(tx, subject);
  await settleVotes(tx, subject);
  return id;
}

/**
 * The same along with a ban, in a transaction of its own; an account without votes loses none. It stands in no public
 * entry: beside that of the ban it would say whose votes are gone from the stories that lost some.
 */
export async function removeVotesAlso(memberId: string, takenWith: string, because: Because): Promise<void> {
  await transaction(async (tx) => {
    await lockSubject(tx, { kind: "profile", id: memberId });
    if ((await tx.vote.count({ where: { readerId: memberId } })) > 0)
      await removeVotesOf(tx, memberId, { ...because, takenWith });
  });
}
