import { transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { refuseField } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { checkOwnPassword } from "./check-own-password.ts";
import type { EmailChangeInput } from "./schema.ts";

/** Asks for a new address: it becomes the actor's when the link that is mailed to it is used. */
export async function askEmailChange(input: EmailChangeInput, actor: Actor): Promise<{ email: string }> {
  await takeFrom("email-change", actor.id);
  const { email: before } = await checkOwnPassword(input.current, actor);
  if (before === input.email) throw refuseField("email", "This is the address that you have.");
  const asked = { memberId: actor.id, email: input.email, requestId: newId() };
  await transaction((tx) => record(tx, "member.email-change-asked", asked));
  return { email: input.email };
}
