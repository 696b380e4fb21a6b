import { addDecision } from "../decisions/add-decision.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import { banEnd, banScopes } from "../decisions/rules/bans.ts";
import { choicesFor, type Subject } from "../decisions/rules/kinds.ts";
import { now } from "../platform/clock.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { notFound, refuseField } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { changeProfileBy } from "./change-profile-by.ts";
import { contributorOf } from "./concerned-by.ts";
import { type Found, findSubject } from "./find-subject.ts";
import { refuseConcerned, refuseStale } from "./refuse-decision.ts";
import { releaseClaim } from "./release-claim.ts";
import { removeVotesAlso, removeVotesOf } from "./remove-votes.ts";
import { roleOf } from "./role-of.ts";
import type { DecideInput } from "./schema.ts";
import { settleSubject } from "./settle-subject.ts";
import { everythingElseBy } from "./taken-along.ts";
import { teachFrom } from "./teach-from.ts";

/** What was decided: the decision, and on how many things it was taken. */
export type Decided = { decisionId: string; count: number };

/**
 * Decides a case. Of two moderators who decide at once the first one's decision stands; the second is told and sees it.
 * With `everything`, spam takes all else that the account has published along; with `votes`, a ban all its votes.
 */
export async function decide(input: DecideInput, actor: Actor): Promise<Decided> {
  if (!may(actor, "case.decide")) throw notFound();
  const subject: Subject = { kind: input.kind, id: input.id };
  if (!choicesFor(subject.kind).includes(input.choice)) throw refuseField("choice", "That cannot be done to this.");
  const { decisionId, found } = await transaction(async (tx) => {
    await lockSubject(tx, subject);
    await refuseStale(tx, subject, input, actor);
    const found = await findSubject(tx, subject);
    if (!found) throw notFound(subject.kind);
    refuseConcerned(found.ownerId, actor);
    if (subject.kind === "cents") refuseConcerned(await contributorOf(tx, found.storyId), actor);
    return { decisionId: await take(tx, subject, found, input, actor), found };
  });
  const { ownerId } = found;
  if (input.choice === "ban" && input.votes && ownerId) await removeVotesAlso(ownerId, decisionId, { ...input, actor });
  const others = input.choice === "spam" && input.everything && ownerId ? await everythingElseBy(ownerId, subject) : [];
  let count = 1;
  for (const other of others)
    if (await transaction((tx) => decideAlso(tx, other, { ...input, takenWith: decisionId }, actor))) count++;
  return { decisionId, count };
}

function take(tx: Tx, subject: Subject, found: Found, input: DecideInput, actor: Actor): Promise<string> {
  return input.choice === "remove-votes"
    ? removeVotesOf(tx, subject.id, { ...input, actor })
    : decideOn(tx, subject, found, input, actor);
}

type Decision = Pick<
  DecideInput,
  "choice" | "reason" | "rule" | "scopes" | "days" | "distrustDays" | "titleMayStay"
> & {
  takenWith?: string;
};

// What is gone meanwhile is left alone; so is everything once what it goes along with has been taken back.
async function decideAlso(tx: Tx, subject: Subject, decision: Decision, actor: Actor): Promise<boolean> {
  await lockSubject(tx, subject);
  const found = await findSubject(tx, subject);
  if (!found || !(found.isPublic || found.waits) || !(await holdsGood(tx, decision.takenWith))) return false;
  await decideOn(tx, subject, found, decision, actor);
  return true;
}

// Held for sharing: who takes it back waits until this is done, and brings it back too.
async function holdsGood(tx: Tx, decisionId: string | undefined): Promise<boolean> {
  await tx.$queryRaw`SELECT FROM decisions WHERE id = ${decisionId} FOR SHARE`;
  return (await tx.decision.count({ where: { undoes: decisionId ?? "" } })) === 0;
}

/** Takes a decision on something, in a transaction that holds its log and has seen that the actor may. */
export async function decideOn(
  tx: Tx,
  subject: Subject,
  found: Found,
  decision: Decision,
  actor: Actor,
): Promise<string> {
  const { choice, reason, rule = null, titleMayStay, takenWith } = decision;
  const kept = await changeProfileBy(tx, choice, subject);
  const id = await addDecision(tx, {
    ...{ kind: choice, subject, reason, rule, titleMayStay },
    ...{ storyId: found.storyId, concernsId: found.ownerId, by: { id: actor.id, role: roleOf(actor) } },
    ...lengthOf(decision, now()),
    ...(kept && { evidence: kept }),
    ...(takenWith !== undefined && { takenWith }),
    hidden: choice === "escalate", // said among those who keep the house
  });
  await settleSubject(tx, subject, found);
  await teachFrom(tx, subject, choice, actor.id);
  await releaseClaim(tx, subject);
  return id;
}

// What a ban stops and until when, or until when trust is reduced.
function lengthOf({ choice, scopes, days = 0, distrustDays = 0 }: Decision, at: Date) {
  if (choice === "ban") return { scopes: scopes.length > 0 ? scopes : banScopes, until: banEnd(days, at) };
  return choice === "distrust" ? { until: banEnd(distrustDays, at) } : {};
}
