import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import type { Actor } from "../policy.ts";
import { noteChange } from "./note-change.ts";
import { lockPromo, refuseOver, refuseStranger } from "./own-promo.ts";
import type { PromoNamed } from "./schema.ts";

/** Ends a promo for good, whatever its dates say. The register goes on telling of it for a year. */
export async function endPromo({ id }: PromoNamed, actor: Actor): Promise<{ id: string }> {
  refuseStranger(actor);
  await transaction(async (tx) => {
    refuseOver(await lockPromo(tx, id));
    await tx.promo.update({ where: { id }, data: { endedAt: now() } });
    await noteChange(tx, { promoId: id, kind: "ended", byId: actor.id });
  });
  return { id };
}
