import { transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";

/** Has the verification mail sent once more. */
export async function askVerification(actor: Actor): Promise<void> {
  if (actor.verified) throw new Refusal("conflict", "Your e-mail address is confirmed already.");
  await takeFrom("verification", actor.id);
  await transaction((tx) => record(tx, "member.verification-asked", { memberId: actor.id, requestId: newId() }));
}
