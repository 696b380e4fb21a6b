import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";

/** Removes the members of the demo world with all that is theirs, and the promo that runs in it. It cannot be brought back. */
export async function removeDemoWorld(actor: Actor): Promise<{ removed: number }> {
  if (!may(actor, "demo.remove")) throw notFound();
  return transaction(async (tx) => {
    await tx.promo.deleteMany({ where: { madeBy: { demo: true } } });
    const { count } = await tx.member.deleteMany({ where: { demo: true } });
    await record(tx, "demo.removed", {});
    return { removed: count };
  });
}
