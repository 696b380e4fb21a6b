import { addDecision } from "../decisions/add-decision.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import type { StoredDecision } from "../decisions/read-log.ts";
import type { DecisionKind, Subject, SubjectKind } from "../decisions/rules/kinds.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { changeProfileBack } from "./change-profile-by.ts";
import { refuseConcerned, roleOf } from "./decide.ts";
import { findSubject } from "./find-subject.ts";
import { settleSubject } from "./settle-subject.ts";
import { teachFrom } from "./teach-from.ts";

type Undo = { decisionId: string; reason: string };

/** Takes a decision back: what it took away is there again, and the log says so. An open appeal against it is granted by that. */
export async function undoDecision(input: Undo, actor: Actor): Promise<{ subject: Subject }> {
  if (!may(actor, "case.decide")) throw notFound();
  return transaction(async (tx) => {
    const decision = await lockDecision(tx, input.decisionId);
    refuseConcerned(decision.concernsId, actor);
    await takeBack(tx, decision, { kind: "undo", reason: input.reason, actor });
    return { subject: subjectOf(decision) };
  });
}

/** Finds a decision and locks the log that it stands in. */
export async function lockDecision(tx: Tx, id: string): Promise<StoredDecision> {
  const decision = await tx.decision.findUnique({ where: { id } });
  if (!decision) throw notFound("decision");
  await lockSubject(tx, subjectOf(decision));
  return decision;
}

/** What a decision is about. */
export function subjectOf({ subjectKind, subjectId }: { subjectKind: string; subjectId: string }): Subject {
  return { kind: subjectKind as SubjectKind, id: subjectId };
}

type How = { kind: "undo" | "overturn"; reason: string; actor: Actor; appealId?: string };

/** Takes a decision back in a transaction that holds its log; refuses where somebody has done so before. */
export async function takeBack(
  tx: Tx,
  decision: StoredDecision,
  { kind, reason, actor, appealId }: How,
): Promise<string> {
  if (decision.undoes !== null || decision.kind === "uphold" || decision.kind === "withdraw")
    throw new Refusal("conflict", "Only a decision can be taken back, not what became of one. Decide anew instead.");
  if ((await tx.decision.count({ where: { undoes: decision.id } })) > 0)
    throw new Refusal("conflict", "This decision has been taken back already.");
  const subject = subjectOf(decision);
  const { storyId, concernsId } = decision;
  const id = await addDecision(tx, {
    ...{ kind: kind satisfies DecisionKind, subject, reason, storyId, concernsId, undoes: decision.id },
    by: { id: actor.id, role: roleOf(actor) },
    ...(appealId === undefined ? {} : { appealId }),
  });
  await changeProfileBack(tx, decision);
  const found = await findSubject(tx, subject);
  await settleSubject(tx, subject, found);
  if (decision.kind === "spam" || decision.kind === "approve") await teachFrom(tx, subject, "undo", actor.id);
  return id;
}
