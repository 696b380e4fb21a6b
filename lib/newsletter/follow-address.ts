import { transaction } from "../platform/db/transaction.ts";

/** Has a member's newsletter come to their new address; where one came there already, that one stays. */
export async function followAddress({ memberId, before }: { memberId: string; before: string }): Promise<void> {
  await transaction(async (tx) => {
    const member = await tx.member.findUnique({ where: { id: memberId }, select: { email: true } });
    const mine = { memberId, email: before, endedAt: null };
    if (!member || member.email === before || !(await tx.subscription.count({ where: mine }))) return;
    const taken = await tx.subscription.count({ where: { email: member.email } });
    if (taken > 0) await tx.subscription.deleteMany({ where: mine });
    else await tx.subscription.updateMany({ where: mine, data: { email: member.email } });
  });
}
