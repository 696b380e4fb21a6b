import { now } from "../../platform/clock.ts";
import type { Tx } from "../../platform/db/transaction.ts";
import { log } from "../../platform/log.ts";
import { newId } from "../../platform/new-id.ts";
import { record } from "../../platform/outbox.ts";
import { refuseField } from "../../platform/refusal.ts";
import { forgiveGuesses, takeGuess } from "../guard-guesses.ts";
import { isRecoveryCode, tidyRecoveryCode } from "../rules/factor.ts";
import { openSecret } from "./own-secret.ts";
import { recoveryHash } from "./recovery-codes.ts";
import { stepOfCode, tidyCode } from "./totp.ts";

/**
 * Counts a try at a member's code before it is made. Recovery codes are too long to be guessed and are not counted: with
 * one of them the owner gets in while somebody else uses up the tries.
 */
export async function takeCodeGuess(memberId: string, typed: string): Promise<void> {
  if (!isRecoveryCode(tidyRecoveryCode(typed))) await takeGuess(guessesOf(memberId));
}

/** Forgets the failed tries, after a right code. */
export async function forgiveCodeGuesses(memberId: string): Promise<void> {
  await forgiveGuesses(guessesOf(memberId));
}

/** Uses a code of the member's app, or a recovery code. Of many uses at once one is right; refused at the field `code`. */
export async function spendCode(tx: Tx, memberId: string, typed: string): Promise<void> {
  const code = tidyCode(typed);
  const recovery = tidyRecoveryCode(typed);
  if (code && (await spendAppCode(tx, memberId, code))) return;
  if (isRecoveryCode(recovery) && (await spendRecoveryCode(tx, memberId, recovery))) return;
  throw refuseField("code", sentenceFor(typed, code !== null));
}

// The row is locked, so that of two uses of one code the second sees the first.
async function spendAppCode(tx: Tx, memberId: string, code: string): Promise<boolean> {
  const [factor] = await tx.$queryRaw<{ secret: Uint8Array; lastStep: number }[]>`
    SELECT secret, last_step AS "lastStep" FROM factors WHERE member_id = ${memberId} FOR UPDATE`;
  if (!factor) return false;
  const secret = openIfOurs(factor.secret, memberId);
  const step = secret && stepOfCode(secret, code, { at: now(), after: factor.lastStep });
  if (step === null) return false;
  await tx.factor.update({ where: { memberId }, data: { lastStep: step } });
  return true;
}

// Where AUTH_SECRET is another by now (after a restore, say) no code is right, and recovery codes still are.
function openIfOurs(sealed: Uint8Array, memberId: string): Buffer | null {
  try {
    return openSecret(sealed, memberId);
  } catch (thrown) {
    log.error({ err: thrown }, "a second step cannot be opened: AUTH_SECRET is not the one that it was set up with");
    return null;
  }
}

async function spendRecoveryCode(tx: Tx, memberId: string, code: string): Promise<boolean> {
  const codeHash = recoveryHash(memberId, code);
  const { count } = await tx.recoveryCode.updateMany({
    where: { memberId, codeHash, usedAt: null },
    data: { usedAt: now() },
  });
  if (count > 0) await record(tx, "member.factor-changed", { memberId, change: "recovery-used", requestId: newId() });
  return count > 0;
}

function sentenceFor(typed: string, isCode: boolean): string {
  if (typed.trim() === "") return "Type the code that your app shows.";
  if (isCode) return "This code is not right, or was used already. Wait for the next one and type that.";
  return "This is no code of your app, which has six digits, and no recovery code that is left.";
}

function guessesOf(memberId: string): string {
  return `code:${memberId}`;
}
