import { now } from "../../platform/clock.ts";
import { type Tx, transaction } from "../../platform/db/transaction.ts";
import { newId } from "../../platform/new-id.ts";
import { record } from "../../platform/outbox.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { Actor } from "../../policy.ts";
import { endSessionsOf } from "../end-sessions.ts";
import { type Entry, type Origin, startSession } from "../start-session.ts";
import { makeRecoveryCodes } from "./recovery-codes.ts";
import { forgiveCodeGuesses, spendCode, takeCodeGuess } from "./spend-code.ts";

/** A change of the second step: every session has ended and a new one has begun here. Recovery codes are shown this once. */
export type FactorChange = { entry: Entry; codes: string[] };

/** Turns the second step on, with a code of the secret that was begun. */
export async function confirmFactor({ code }: { code: string }, actor: Actor, origin: Origin): Promise<FactorChange> {
  await takeCodeGuess(actor.id, code);
  const change = await transaction(async (tx) => {
    await requireBegun(tx, actor.id);
    await spendCode(tx, actor.id, code);
    await tx.factor.update({ where: { memberId: actor.id }, data: { confirmedAt: now() } });
    const codes = await makeRecoveryCodes(tx, actor.id);
    return { codes, entry: await startAnew(tx, { memberId: actor.id, change: "on" }, origin) };
  });
  await forgiveCodeGuesses(actor.id);
  return change;
}

async function requireBegun(tx: Tx, memberId: string): Promise<void> {
  const factor = await tx.factor.findUnique({ where: { memberId }, select: { confirmedAt: true } });
  if (!factor) throw new Refusal("conflict", "Begin anew: there is nothing to confirm.");
  if (factor.confirmedAt)
    throw new Refusal("conflict", "Two-factor is on already. Reload the page to see it as it is.");
}

type Changed = { memberId: string; change: "on" | "off" | "renewed" };

/** Ends a member's sessions after a change of their second step, tells them, and begins a session here. */
export async function startAnew(tx: Tx, changed: Changed, origin: Origin): Promise<Entry> {
  await endSessionsOf(tx, changed.memberId);
  await record(tx, "member.factor-changed", { ...changed, requestId: newId() });
  return startSession(tx, changed.memberId, origin.userAgent);
}
