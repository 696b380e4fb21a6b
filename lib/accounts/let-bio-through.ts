import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";

/** What a profile said before its new text was let through, and that text. */
export type BioChange = { before: string; after: string };

/** Has a profile say what waited for review; null where nothing did. */
export async function letBioThrough(tx: Tx, memberId: string): Promise<BioChange | null> {
  const member = await tx.member.findUnique({ where: { id: memberId }, select: { bio: true, waitingBio: true } });
  if (!member || member.waitingBio === null) return null;
  await tx.member.update({ where: { id: memberId }, data: { bio: member.waitingBio, waitingBio: null } });
  await record(tx, "member.changed", { memberId });
  return { before: member.bio, after: member.waitingBio };
}

/** Has it wait again, where its member has not written anything since; answers whether a text of theirs waits now. */
export async function holdBioAgain(tx: Tx, memberId: string, { before, after }: BioChange): Promise<boolean> {
  const where = { id: memberId, bio: after, waitingBio: null };
  const { count } = await tx.member.updateMany({ where, data: { bio: before, waitingBio: after } });
  if (count > 0) await record(tx, "member.changed", { memberId });
  return (await tx.member.count({ where: { id: memberId, waitingBio: { not: null } } })) > 0;
}
