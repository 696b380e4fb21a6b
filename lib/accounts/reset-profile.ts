import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";

/** What a profile says and shows. */
export type ProfileWords = { bio: string; avatarId: string | null };

/** Empties a member's profile; gives what it said, so that it can be put back. */
export async function emptyProfile(tx: Tx, memberId: string): Promise<ProfileWords | null> {
  const before = await tx.member.findUnique({ where: { id: memberId }, select: { bio: true, avatarId: true } });
  if (!before) return null;
  await tx.member.update({ where: { id: memberId }, data: { bio: "", avatarId: null } });
  await record(tx, "member.changed", { memberId });
  return before;
}

/** Puts back what a profile said, where its member has not written anything since. */
export async function refillProfile(tx: Tx, memberId: string, { bio, avatarId }: ProfileWords): Promise<void> {
  const picture = avatarId && (await tx.media.findFirst({ where: { id: avatarId, ownerId: memberId } }));
  await tx.member.updateMany({ where: { id: memberId, bio: "" }, data: { bio } });
  if (picture) await tx.member.updateMany({ where: { id: memberId, avatarId: null }, data: { avatarId } });
  await record(tx, "member.changed", { memberId });
}
