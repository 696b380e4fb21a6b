import { now } from "../platform/clock.ts";
import { isUniqueViolation, transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";

/** Asks for everything of the actor's as one file; it is made in the background, one at a time. */
export async function askExport(actor: Actor): Promise<{ id: string }> {
  await takeFrom("export", actor.id);
  const id = newId();
  try {
    await transaction(async (tx) => {
      await tx.dataExport.create({ data: { id, memberId: actor.id, createdAt: now() } });
      await record(tx, "export.asked", { exportId: id });
    });
  } catch (thrown) {
    if (!isUniqueViolation(thrown)) throw thrown;
    throw new Refusal("conflict", "One is being made already. It is here as soon as it is ready.");
  }
  return { id };
}
