import { now } from "../platform/clock.ts";
import type { Tx } from "../platform/db/transaction.ts";

/** How many of a member's invitations are used or on their way; what expired or was taken back does not count. */
export function countGiven(tx: Tx, inviterId: string): Promise<number> {
  const isUsed = { memberId: { not: null } };
  const isOpen = { usedAt: null, expiresAt: { gt: now() } };
  return tx.invitation.count({ where: { inviterId, takenBackAt: null, OR: [isUsed, isOpen] } });
}
