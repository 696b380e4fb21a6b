import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import type { Actor } from "../policy.ts";
import { noteChange } from "./note-change.ts";
import { lockPromo, refuseOver, refuseStranger } from "./own-promo.ts";
import type { PromoNamed } from "./schema.ts";

/** Pauses a promo: from now on no page shows it, until it is set running again. */
export async function pausePromo({ id }: PromoNamed, actor: Actor): Promise<{ id: string }> {
  refuseStranger(actor);
  await transaction(async (tx) => {
    const promo = await lockPromo(tx, id);
    refuseOver(promo);
    if (promo.pausedAt) return;
    await tx.promo.update({ where: { id }, data: { pausedAt: now() } });
    await noteChange(tx, { promoId: id, kind: "paused", byId: actor.id });
  });
  return { id };
}
