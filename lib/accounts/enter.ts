import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { newId } from "../platform/new-id.ts";
import { Refusal } from "../platform/refusal.ts";
import { type Entry, type Origin, startSession } from "./start-session.ts";
import { makeToken, takeToken, whoseToken } from "./take-token.ts";
import { forgiveCodeGuesses, spendCode, takeCodeGuess } from "./two-factor/spend-code.ts";

/** Somebody who has proved one thing, and is asked for their code before they are in. */
export type SecondStep = { step: string };

/** Lets in whoever has proved that an account is theirs; where its second step is on, it is asked for first. */
export async function enter(memberId: string, origin: Origin): Promise<Entry | SecondStep> {
  const factors = await db.factor.count({ where: { memberId, confirmedAt: { not: null } } });
  if (factors === 0) return transaction((tx) => startSession(tx, memberId, origin.userAgent));
  return { step: await makeToken(`2${newId()}`, "second-step", { memberId }) };
}

/** Takes the second step: a code of the app or a recovery code, and in. */
export async function finishLogIn({ step, code }: SecondStep & { code: string }, origin: Origin): Promise<Entry> {
  await takeFrom("log-in", origin.address);
  const memberId = await whoseToken(step, "second-step");
  if (!memberId) throw new Refusal("gone", "That took longer than ten minutes. Log in again from the beginning.");
  await takeCodeGuess(memberId, code);
  const entry = await transaction(async (tx) => {
    await spendCode(tx, memberId, code);
    await takeToken(tx, step, "second-step");
    return startSession(tx, memberId, origin.userAgent);
  });
  await forgiveCodeGuesses(memberId);
  return entry;
}
