import { transaction } from "../platform/db/transaction.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { choiceOf } from "./choice.ts";
import { storeSubscription } from "./confirm-subscription.ts";
import type { ChoiceInput } from "./schema.ts";

/** Has the newsletter come to a member's own address, which is proved already: no mail has to ask. */
export async function subscribeMember(input: ChoiceInput, actor: Actor): Promise<void> {
  if (!actor.verified)
    throw new Refusal("forbidden", "Confirm your e-mail address first: then the newsletter can come.");
  const choice = await choiceOf(input);
  await transaction(async (tx) => {
    const { email } = await tx.member.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } });
    await storeSubscription(tx, { email, rhythm: input.rhythm, ...choice, memberId: actor.id });
  });
}
