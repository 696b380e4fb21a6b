import { transaction } from "../platform/db/transaction.ts";
import { refuseField } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { refuseUnknownCategories } from "./make-promo.ts";
import { noteChange } from "./note-change.ts";
import { lockPromo, refuseOver, refuseStranger } from "./own-promo.ts";
import { describeChange, type PromoFields } from "./rules/changes.ts";
import type { PromoChange } from "./schema.ts";

/** Changes what a promo says and where and when it stands; what was before stays in its history. */
export async function changePromo({ id, ...fields }: PromoChange, actor: Actor): Promise<{ id: string }> {
  refuseStranger(actor);
  await refuseUnknownCategories(fields.categories);
  await transaction(async (tx) => {
    const before = await lockPromo(tx, id);
    refuseOver(before);
    if (before.ranAt && before.advertiser !== fields.advertiser)
      throw refuseField("advertiser", "Readers were told who pays for it: make a new promo for somebody else.");
    const words = describeChange(before as PromoFields, fields);
    if (words === "") return;
    await tx.promo.update({ where: { id }, data: fields });
    await noteChange(tx, { promoId: id, kind: "changed", words, byId: actor.id });
  });
  return { id };
}
