import type { Tx } from "../platform/db/transaction.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";

/** Refuses whoever may not keep promos. */
export function refuseStranger(actor: Actor | null): void {
  if (!may(actor, "promo.manage")) throw notFound();
}

/** Locks a promo and gives it as it is; refuses where there is none. */
export async function lockPromo(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM promos WHERE id = ${id} FOR UPDATE`;
  const promo = await tx.promo.findUnique({ where: { id } });
  if (!promo) throw notFound("promo");
  return promo;
}

type Stopped = { endedAt: Date | null; removedAt: Date | null };

/** Refuses to change what is over: readers were told what ran. */
export function refuseOver({ endedAt, removedAt }: Stopped): void {
  if (removedAt) throw new Refusal("conflict", "A moderator has removed this promo. Make a new one instead.");
  if (endedAt) throw new Refusal("conflict", "This promo has been ended. Make a new one instead.");
}
