import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { noteChange } from "./note-change.ts";
import { lockPromo, refuseOver, refuseStranger } from "./own-promo.ts";
import { stateOf } from "./rules/states.ts";
import type { PromoNamed } from "./schema.ts";

/** Sets a promo running, for the first time or after a pause: it is shown from its first day on. */
export async function runPromo({ id }: PromoNamed, actor: Actor): Promise<{ id: string }> {
  refuseStranger(actor);
  await transaction(async (tx) => {
    const promo = await lockPromo(tx, id);
    refuseOver(promo);
    if (stateOf(promo, now()) === "ended")
      throw new Refusal("conflict", "Its last day is over. Give it a later one first.");
    if (!promo.pausedAt) return;
    await tx.promo.update({ where: { id }, data: { pausedAt: null, ranAt: promo.ranAt ?? now() } });
    await noteChange(tx, { promoId: id, kind: "run", byId: actor.id });
  });
  return { id };
}
