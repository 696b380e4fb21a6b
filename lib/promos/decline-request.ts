import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { refuseStranger } from "./own-promo.ts";
import type { Decline } from "./schema.ts";

/** Declines a request to advertise; the note goes to who asked. */
export async function declineRequest({ request, note }: Decline, actor: Actor): Promise<{ id: string }> {
  refuseStranger(actor);
  await transaction(async (tx) => {
    const { count } = await tx.promoRequest.updateMany({
      where: { id: request, answeredAt: null },
      data: { answeredAt: now(), answeredById: actor.id, note },
    });
    if (count === 1) return record(tx, "promo.answered", { requestId: request });
    if ((await tx.promoRequest.count({ where: { id: request } })) === 0) throw notFound("request");
    throw new Refusal("conflict", "This request has been answered meanwhile. Reload the list to see how.");
  });
  return { id: request };
}
