import { addDecision } from "../decisions/add-decision.ts";
import type { StoredDecision } from "../decisions/read-log.ts";
import type { Subject } from "../decisions/rules/kinds.ts";
import { now } from "../platform/clock.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { notFound, Refusal, refuseField } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { concernedBy } from "./concerned-by.ts";
import { decideOn } from "./decide.ts";
import { findSubject } from "./find-subject.ts";
import { releaseClaim } from "./release-claim.ts";
import { roleOf } from "./role-of.ts";
import { whyNotAnswer } from "./rules/appeals.ts";
import { type Milder, milderThan } from "./rules/milder.ts";
import type { AnswerInput } from "./schema.ts";
import { settleCase } from "./settle-case.ts";
import { lockDecision, subjectOf, takeBack, takeBackAlong } from "./undo-decision.ts";

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Answers an appeal: the decision stands, or is taken back with everything that it took away and with those that were
 * taken along with it, and something milder may stand instead. Somebody else than the decider answers; where there is
 * nobody else, the decider may after a day.
 */
export async function answerAppeal(input: AnswerInput, actor: Actor): Promise<{ subject: Subject }> {
  if (!may(actor, "case.decide")) throw notFound();
  const { appealId, outcome, reason, instead } = input;
  const { decision, id } = await transaction(async (tx) => {
    const appeal = await tx.appeal.findUnique({ where: { id: appealId } });
    if (!appeal) throw notFound("appeal");
    const decision = await lockDecision(tx, appeal.decisionId);
    if ((await tx.decision.count({ where: { appealId } })) > 0)
      throw new Refusal("conflict", "This appeal has been answered meanwhile. Reload the case to see how.");
    await refuseOwn(tx, decision, { appealedAt: appeal.createdAt, actor });
    if (outcome === "uphold") {
      await uphold(tx, decision, { reason, actor, appealId });
      return { decision, id: null };
    }
    const milder = outcome === "change" ? milderOf(decision, instead) : null;
    const id = await takeBack(tx, decision, { kind: "overturn", reason, actor, appealId });
    if (milder) await decideInstead(tx, decision, milder, { reason, actor });
    return { decision, id };
  });
  if (id) await takeBackAlong(decision.id, { kind: "overturn", reason, actor, takenWith: id });
  return { subject: subjectOf(decision) };
}

function milderOf(decision: StoredDecision, value: string | undefined): Milder {
  const milder = milderThanDecision(decision).find((each) => each.value === value);
  if (!milder) throw refuseField("instead", "Choose what stands instead.");
  return milder;
}

/** What this decision can be changed to. */
export function milderThanDecision({ kind, subjectKind, partOf, byRole, createdAt, until }: StoredDecision): Milder[] {
  if (partOf || byRole === "contributor") return [];
  const days = until && Math.round((until.getTime() - createdAt.getTime()) / dayMs);
  return milderThan({ kind, subject: subjectKind as Subject["kind"], days });
}

type Because = { reason: string; actor: Actor };

async function decideInstead(tx: Tx, decision: StoredDecision, milder: Milder, because: Because): Promise<void> {
  const subject = subjectOf(decision);
  const found = await findSubject(tx, subject);
  if (!found) throw new Refusal("conflict", "This is not here any more: the decision can only stand or be taken back.");
  const { choice, days } = milder;
  const { scopes, titleMayStay } = decision;
  const same = { rule: decision.rule as never, scopes: scopes as never, titleMayStay };
  await decideOn(tx, subject, found, { ...same, choice, days: days as never, reason: because.reason }, because.actor);
}

type Answer = { reason: string; actor: Actor; appealId: string };

async function uphold(tx: Tx, decision: StoredDecision, { reason, actor, appealId }: Answer): Promise<void> {
  const subject = subjectOf(decision);
  const { storyId, concernsId, rule } = decision;
  const by = { id: actor.id, role: roleOf(actor) };
  await addDecision(tx, { kind: "uphold", subject, reason, storyId, concernsId, by, appealId, rule: rule as never });
  await settleCase(tx, subject);
  await releaseClaim(tx, subject);
}

type Asked = { appealedAt: Date; actor: Actor };

async function refuseOwn(tx: Tx, decision: StoredDecision, asked: Asked): Promise<void> {
  const reason = await whyNotTheirs(tx, decision, asked);
  if (reason) throw new Refusal("forbidden", reason);
}

/** Why an appeal against this decision is not the actor's to answer; null where it is. */
export async function whyNotTheirs(
  tx: Tx,
  decision: StoredDecision,
  { appealedAt, actor }: Asked,
): Promise<string | null> {
  const { byId } = decision;
  const concerned = await concernedBy(tx, decision);
  const others = await tx.member.count({
    where: {
      roles: { hasSome: ["moderator", "admin"] },
      emailVerifiedAt: { not: null },
      id: { notIn: [byId ?? "", ...concerned] },
    },
  });
  const who = { isDecider: byId === actor.id, isConcerned: concerned.has(actor.id), others };
  return whyNotAnswer(who, now().getTime() - appealedAt.getTime());
}
