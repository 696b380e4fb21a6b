import { transaction } from "../../platform/db/transaction.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { Actor } from "../../policy.ts";
import { siteSettings } from "../../site/read-settings.ts";
import { checkOwnPassword } from "../check-own-password.ts";
import type { ProofInput } from "../schema.ts";
import type { Entry, Origin } from "../start-session.ts";
import { type FactorChange, startAnew } from "./confirm-factor.ts";
import { makeRecoveryCodes } from "./recovery-codes.ts";
import { forgiveCodeGuesses, spendCode, takeCodeGuess } from "./spend-code.ts";

/** Turns the second step off, proved by the password or a code. Not for whoever has a role that the site asks it of. */
export async function endFactor(proof: ProofInput, actor: Actor, origin: Origin): Promise<Entry> {
  if (actor.roles.length > 0 && (await siteSettings()).twoFactor === "required")
    throw new Refusal("forbidden", "This site asks moderators, editors and admins for two-factor. It stays on.");
  await proveSelf(proof, actor);
  return transaction(async (tx) => {
    await tx.factor.deleteMany({ where: { memberId: actor.id } });
    await tx.recoveryCode.deleteMany({ where: { memberId: actor.id } });
    return startAnew(tx, { memberId: actor.id, change: "off" }, origin);
  });
}

/** Makes new recovery codes in the place of the old ones, proved by the password or a code. */
export async function renewCodes(proof: ProofInput, actor: Actor, origin: Origin): Promise<FactorChange> {
  await proveSelf(proof, actor);
  return transaction(async (tx) => {
    if ((await tx.factor.count({ where: { memberId: actor.id, confirmedAt: { not: null } } })) === 0)
      throw new Refusal("conflict", "Two-factor is off. Set it up first.");
    const codes = await makeRecoveryCodes(tx, actor.id);
    return { codes, entry: await startAnew(tx, { memberId: actor.id, change: "renewed" }, origin) };
  });
}

async function proveSelf({ current, code }: ProofInput, actor: Actor): Promise<void> {
  if (code.trim() === "") {
    await checkOwnPassword(current, actor);
    return;
  }
  await takeCodeGuess(actor.id, code);
  await transaction((tx) => spendCode(tx, actor.id, code));
  await forgiveCodeGuesses(actor.id);
}
