import { addDecision, addDecisions } from "../decisions/add-decision.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import type { StoredDecision } from "../decisions/read-log.ts";
import { type DecisionKind, isOfViews, isOfVotes, type Subject, type SubjectKind } from "../decisions/rules/kinds.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { changeProfileBack } from "./change-profile-by.ts";
import { concernedBy } from "./concerned-by.ts";
import { findSubject } from "./find-subject.ts";
import { refuseConcerned } from "./refuse-decision.ts";
import { releaseClaim } from "./release-claim.ts";
import { roleOf } from "./role-of.ts";
import { settleSubject, settleVotes } from "./settle-subject.ts";
import { takenAlongWith } from "./taken-along.ts";
import { teachFrom } from "./teach-from.ts";

type Undo = { decisionId: string; reason: string };

/**
 * Takes a decision back, with those that were taken along with it: what they took away is there again, and the log says
 * so. An open appeal against it is granted by that.
 */
export async function undoDecision({ decisionId, reason }: Undo, actor: Actor): Promise<{ subject: Subject }> {
  if (!may(actor, "case.decide")) throw notFound();
  const { subject, id } = await transaction(async (tx) => {
    const decision = await lockDecision(tx, decisionId);
    for (const concerned of await concernedBy(tx, decision)) refuseConcerned(concerned, actor);
    const subject = subjectOf(decision);
    // Taken back before, and what went along with it was not brought back to its end: it goes on from there.
    const before = await tx.decision.findFirst({ where: { undoes: decisionId }, select: { id: true } });
    if (before && (await takenAlongWith(decisionId)).length > 0) return { subject, id: before.id };
    return { subject, id: await takeBack(tx, decision, { kind: "undo", reason, actor }) };
  });
  await takeBackAlong(decisionId, { kind: "undo", reason, actor, takenWith: id });
  return { subject };
}

/** Takes back what was taken along with a decision; what somebody has taken back meanwhile is left alone. */
export async function takeBackAlong(decisionId: string, how: How): Promise<void> {
  for (const id of await takenAlongWith(decisionId))
    await transaction(async (tx) => {
      const decision = await lockDecision(tx, id);
      if (!(await isTakenBack(tx, decision))) await takeBack(tx, decision, how);
    });
}

/** Finds a decision and locks the log that it stands in, and the decision itself, which others are taken along with. */
export async function lockDecision(tx: Tx, id: string): Promise<StoredDecision> {
  const decision = await tx.decision.findUnique({ where: { id } });
  if (!decision) throw notFound("decision");
  await lockSubject(tx, subjectOf(decision));
  await tx.$queryRaw`SELECT FROM decisions WHERE id = ${id} FOR UPDATE`;
  return decision;
}

/** What a decision is about. */
export function subjectOf({ subjectKind, subjectId }: { subjectKind: string; subjectId: string }): Subject {
  return { kind: subjectKind as SubjectKind, id: subjectId };
}

type How = { kind: "undo" | "overturn"; reason: string; actor: Actor; appealId?: string; takenWith?: string };

async function isTakenBack(tx: Tx, { id }: StoredDecision): Promise<boolean> {
  return (await tx.decision.count({ where: { undoes: id } })) > 0;
}

/** Takes a decision back in a transaction that holds its log; refuses where somebody has done so before. */
export async function takeBack(
  tx: Tx,
  decision: StoredDecision,
  { kind, reason, actor, appealId, takenWith }: How,
): Promise<string> {
  if (decision.undoes !== null || ["uphold", "withdraw", "hold"].includes(decision.kind))
    throw new Refusal("conflict", "Only a decision can be taken back, not what became of one. Decide anew instead.");
  if (await isTakenBack(tx, decision)) throw new Refusal("conflict", "This decision has been taken back already.");
  const subject = subjectOf(decision);
  const { storyId, concernsId } = decision;
  const id = await addDecision(tx, {
    ...{ kind: kind satisfies DecisionKind, subject, reason, storyId, concernsId, undoes: decision.id },
    by: { id: actor.id, role: roleOf(actor) },
    ...(appealId !== undefined && { appealId }),
    ...(takenWith !== undefined && { takenWith }),
    hidden: decision.takenWith !== null && !decision.isPublic,
  });
  await changeProfileBack(tx, decision);
  await takeBackParts(tx, decision, { id, reason, actor });
  const found = await findSubject(tx, subject);
  const isOfNumbers = isOfVotes(decision.kind) || isOfViews(decision.kind);
  await (isOfNumbers ? settleVotes : settleSubject)(tx, subject, found);
  await releaseClaim(tx, subject);
  if (decision.kind === "spam" || decision.kind === "approve") await teachFrom(tx, subject, "undo", actor.id);
  return id;
}

function partsOf(tx: Tx, id: string): Promise<StoredDecision[]> {
  return tx.decision.findMany({ where: { partOf: id, undoes: null }, orderBy: { number: "asc" } });
}

type Whole = { id: string; reason: string; actor: Actor };

// What was told each of several people is taken back for each of them, and each is told.
async function takeBackParts(tx: Tx, decision: StoredDecision, { id, reason, actor }: Whole): Promise<void> {
  const parts = await partsOf(tx, decision.id);
  const before = await tx.decision.findMany({
    where: { undoes: { in: parts.map((part) => part.id) } },
    select: { undoes: true },
  });
  const undone = new Set(before.map(({ undoes }) => undoes));
  const by = { id: actor.id, role: roleOf(actor) };
  const standing = parts.filter((part) => !undone.has(part.id));
  await addDecisions(
    tx,
    standing.map((part) => ({
      ...{ kind: "undo", subject: subjectOf(part), reason, by, undoes: part.id, partOf: id },
      ...{ storyId: part.storyId, concernsId: part.concernsId },
    })),
  );
}
