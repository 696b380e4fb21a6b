import { transaction } from "../../platform/db/transaction.ts";
import { newId } from "../../platform/new-id.ts";
import { record } from "../../platform/outbox.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { Actor } from "../../policy.ts";
import { listProviders } from "./list-providers.ts";

/** Has an account of another site let the actor in no more; one that is not linked stays so. The last way in stays. */
export async function unlinkAccount({ issuer }: { issuer: string }, actor: Actor): Promise<void> {
  await transaction(async (tx) => {
    const [member] = await tx.$queryRaw<{ hasPassword: boolean }[]>`
      SELECT password_hash IS NOT NULL AS "hasPassword" FROM members WHERE id = ${actor.id} FOR UPDATE`;
    // One at a provider that the site does not know any more lets nobody in.
    const ways = listProviders().map((provider) => provider.issuer);
    const others = ways.filter((way) => way !== issuer);
    const left = await tx.linkedAccount.count({ where: { memberId: actor.id, issuer: { in: others } } });
    if (!member?.hasPassword && left === 0 && ways.includes(issuer))
      throw new Refusal("conflict", "This is how you log in. Set a password first, through “Forgot your password?”.");
    const { count } = await tx.linkedAccount.deleteMany({ where: { memberId: actor.id, issuer } });
    if (count === 0) return;
    await record(tx, "member.linked-changed", { memberId: actor.id, issuer, change: "unlinked", requestId: newId() });
  });
}
