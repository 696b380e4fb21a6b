import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";

/** What a profile says and shows, and what waits to be said. */
export type ProfileWords = { bio: string; avatarId: string | null; waitingBio: string | null };

/** Empties a member's profile; gives what it said, so that it can be put back. */
export async function emptyProfile(tx: Tx, memberId: string): Promise<ProfileWords | null> {
  const select = { bio: true, avatarId: true, waitingBio: true };
  const before = await tx.member.findUnique({ where: { id: memberId }, select });
  if (!before) return null;
  await tx.member.update({ where: { id: memberId }, data: { bio: "", avatarId: null, waitingBio: null } });
  await record(tx, "member.changed", { memberId });
  return before;
}

/** Puts back what a profile said, where its member has not written anything since. */
export async function refillProfile(tx: Tx, memberId: string, words: ProfileWords): Promise<void> {
  const { bio, avatarId, waitingBio } = words;
  const picture = avatarId && (await tx.media.findFirst({ where: { id: avatarId, ownerId: memberId } }));
  await tx.member.updateMany({ where: { id: memberId, bio: "" }, data: { bio } });
  if (picture) await tx.member.updateMany({ where: { id: memberId, avatarId: null }, data: { avatarId } });
  await tx.member.updateMany({ where: { id: memberId, waitingBio: null }, data: { waitingBio } });
  await record(tx, "member.changed", { memberId });
}
