import { takeToken } from "../../accounts/take-token.ts";
import { type Tx, transaction } from "../../platform/db/transaction.ts";
import { newId } from "../../platform/new-id.ts";
import { record } from "../../platform/outbox.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { Actor } from "../../policy.ts";

/** Keeps the actor's account, which was to be deleted. */
export async function keepAccount(actor: Actor): Promise<void> {
  await transaction((tx) => keep(tx, actor.id));
}

/** The same, by the link of the mail that told of it. */
export async function keepByLink(token: string): Promise<void> {
  await transaction(async (tx) => {
    const { memberId } = await takeToken(tx, token, "keep-account");
    if (!memberId) throw tooLate();
    await keep(tx, memberId);
  });
}

// Whoever closes accounts has locked the row, or finds none any more.
async function keep(tx: Tx, memberId: string): Promise<void> {
  const { count } = await tx.deletion.deleteMany({ where: { memberId, closedAt: null } });
  if (count === 0) throw tooLate();
  await tx.token.deleteMany({ where: { memberId, purpose: "keep-account", usedAt: null } });
  await record(tx, "deletion.ended", { memberId, end: "kept", requestId: newId() });
}

function tooLate(): Refusal {
  return new Refusal("gone", "There is nothing to stop: the account is kept already, or is gone.");
}
