import { tokenHash } from "../platform/auth/secret-token.ts";
import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { takeFromAll } from "../platform/limits.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { choiceOf } from "./choice.ts";
import { confirmToken } from "./paths.ts";
import { askedDays } from "./rules/asked.ts";
import type { AskInput } from "./schema.ts";

/**
 * Asks for the newsletter to be sent to an address: a mail goes there, with the link by which its owner confirms it. The
 * answer is the same whether the address gets it already or not.
 */
export async function askNewsletter(input: AskInput, { address }: { address: string }): Promise<{ email: string }> {
  const { email, rhythm } = input;
  const choice = await choiceOf(input);
  await takeFromAll([
    { name: "newsletter", key: address },
    { name: "newsletter-mail", key: email },
  ]);
  const [id, createdAt] = [newId(), now()];
  const expiresAt = new Date(createdAt.getTime() + askedDays * 86_400_000);
  await transaction(async (tx) => {
    await tx.subscriptionRequest.create({
      data: { id, tokenHash: tokenHash(confirmToken(id)), email, rhythm, ...choice, createdAt, expiresAt },
    });
    await record(tx, "newsletter.asked", { requestId: id });
  });
  return { email };
}
