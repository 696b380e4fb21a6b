import { randomBytes } from "node:crypto";
import { now } from "../../platform/clock.ts";
import { transaction } from "../../platform/db/transaction.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { Actor } from "../../policy.ts";
import { checkOwnPassword } from "../check-own-password.ts";
import { sealSecret } from "./own-secret.ts";

const secretBytes = 20; // 160 bits, as RFC 4226 recommends

/** Begins to set the second step up: a new secret, which counts for nothing until a code of it confirms it. */
export async function beginFactor({ current }: { current: string }, actor: Actor): Promise<void> {
  await checkOwnPassword(current, actor);
  const secret = sealSecret(randomBytes(secretBytes), actor.id);
  await transaction(async (tx) => {
    const { count } = await tx.factor.deleteMany({ where: { memberId: actor.id, confirmedAt: null } });
    if (count === 0 && (await tx.factor.count({ where: { memberId: actor.id } })) > 0)
      throw new Refusal("conflict", "Two-factor is on already. Reload the page to see it as it is.");
    await tx.factor.create({ data: { memberId: actor.id, secret, createdAt: now() } });
  });
}
