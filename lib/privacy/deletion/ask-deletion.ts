import { checkOwnPassword } from "../../accounts/check-own-password.ts";
import { lockAdmins } from "../../accounts/lock-admins.ts";
import { now } from "../../platform/clock.ts";
import { isUniqueViolation, transaction } from "../../platform/db/transaction.ts";
import { newId } from "../../platform/new-id.ts";
import { record } from "../../platform/outbox.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { Actor } from "../../policy.ts";
import { deletionDelay } from "../rules/times.ts";
import type { DeletionInput } from "../schema.ts";

/** Asks for the actor's account to be deleted, seven days from now; until then they can keep it. */
export async function askDeletion({ current, ...choices }: DeletionInput, actor: Actor): Promise<{ dueAt: Date }> {
  await checkOwnPassword(current, actor);
  const askedAt = now();
  const dueAt = new Date(askedAt.getTime() + deletionDelay);
  const requestId = newId();
  try {
    await transaction(async (tx) => {
      if ((await lockAdmins(tx)).join() === actor.id) throw onlyAdmin();
      await tx.deletion.create({ data: { memberId: actor.id, requestId, ...choices, askedAt, dueAt } });
      await record(tx, "deletion.asked", { memberId: actor.id, requestId });
    });
  } catch (thrown) {
    if (!isUniqueViolation(thrown)) throw thrown;
    throw new Refusal("conflict", "You have asked for it already. Reload the page to see when.");
  }
  return { dueAt };
}

function onlyAdmin(): Refusal {
  return new Refusal(
    "conflict",
    "You are the only admin, and the site cannot be without. Make another member admin first.",
  );
}
