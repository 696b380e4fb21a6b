import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import type { Actor } from "../policy.ts";
import type { Showing } from "./schema.ts";

/** Says whether profiles may tell who invited whom. It is told only where both have agreed. */
export async function changeShowing(showing: Showing, actor: Actor): Promise<Showing> {
  await transaction(async (tx) => {
    await tx.member.update({ where: { id: actor.id }, data: showing });
    await record(tx, "member.showing-changed", { memberId: actor.id });
  });
  return showing;
}
