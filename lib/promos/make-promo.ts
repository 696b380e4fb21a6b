import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal, refuseField } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { noteChange } from "./note-change.ts";
import { refuseStranger } from "./own-promo.ts";
import type { NewPromo } from "./schema.ts";

/**
 * Makes a promo. It is not shown before an admin has looked at it and sets it running. Made of a request, it accepts that
 * request; of two admins who do so at once, one does.
 */
export async function makePromo({ request, ...fields }: NewPromo, actor: Actor): Promise<{ id: string }> {
  refuseStranger(actor);
  await refuseUnknownCategories(fields.categories);
  const id = newId();
  await transaction(async (tx) => {
    const at = now();
    await tx.promo.create({ data: { ...fields, id, pausedAt: at, madeById: actor.id, createdAt: at } });
    if (request) await accept(tx, { request, promoId: id, actor });
    await noteChange(tx, { promoId: id, kind: "made", byId: actor.id });
  });
  return { id };
}

/** Refuses categories that this site does not have. */
export async function refuseUnknownCategories(categories: readonly string[]): Promise<void> {
  const known = await db.category.count({ where: { slug: { in: [...categories] } } });
  if (known !== categories.length) throw refuseField("categories", "Choose categories from the list.");
}

type Acceptance = { request: string; promoId: string; actor: Actor };

async function accept(tx: Tx, { request, promoId, actor }: Acceptance): Promise<void> {
  const { count } = await tx.promoRequest.updateMany({
    where: { id: request, answeredAt: null },
    data: { answeredAt: now(), answeredById: actor.id, promoId },
  });
  if (count === 1) return record(tx, "promo.answered", { requestId: request });
  if ((await tx.promoRequest.count({ where: { id: request } })) === 0) throw notFound("request");
  throw new Refusal("conflict", "This request has been answered meanwhile. Nothing was made of it twice.");
}
