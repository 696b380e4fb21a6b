import { nextNumber } from "../decisions/next-number.ts";
import { isAppealable } from "../decisions/rules/kinds.ts";
import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { settleCase } from "./settle-case.ts";
import { lockDecision, subjectOf } from "./undo-decision.ts";

/** Appeals against a decision, once; somebody else than who decided looks at it. */
export async function makeAppeal(
  { decisionId, words }: { decisionId: string; words: string },
  actor: Actor,
): Promise<{ decisionId: string }> {
  return transaction(async (tx) => {
    const decision = await lockDecision(tx, decisionId);
    if (!may(actor, "decision.appeal", decision.concernsId ?? "") || !isAppealable(decision.kind))
      throw notFound("decision");
    if ((await tx.decision.count({ where: { undoes: decisionId } })) > 0)
      throw new Refusal("conflict", "This decision has been taken back: there is nothing to appeal against.");
    if ((await tx.appeal.count({ where: { decisionId } })) > 0)
      throw new Refusal("conflict", "You have appealed against this decision already. An appeal is heard once.");
    const number = await nextNumber(tx);
    await tx.appeal.create({ data: { number, id: newId(), decisionId, byId: actor.id, words, createdAt: now() } });
    await settleCase(tx, subjectOf(decision));
    await record(tx, "appeal.made", { decisionId });
    return { decisionId };
  });
}
