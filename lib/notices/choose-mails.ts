import { transaction } from "../platform/db/transaction.ts";
import type { Actor } from "../policy.ts";
import type { MailChoices } from "./queries.ts";

/** Chooses when to get mail, kind by kind. */
export async function chooseMails(choices: Partial<MailChoices>, actor: Actor): Promise<void> {
  const rows = Object.entries(choices).map(([kind, mail]) => ({ memberId: actor.id, kind, mail }));
  await transaction(async (tx) => {
    await tx.mailChoice.deleteMany({ where: { memberId: actor.id, kind: { in: rows.map(({ kind }) => kind) } } });
    await tx.mailChoice.createMany({ data: rows, skipDuplicates: true });
  });
}
