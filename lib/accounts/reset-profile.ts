import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";

/** What a profile says and shows, and what waits to be said. `links` are the ids of the links that it showed. */
export type ProfileWords = { bio: string; avatarId: string | null; waitingBio: string | null; links: string[] };

/** Empties a member's profile; gives what it said, so that it can be put back. */
export async function emptyProfile(tx: Tx, memberId: string): Promise<ProfileWords | null> {
  const select = { bio: true, avatarId: true, waitingBio: true };
  const before = await tx.member.findUnique({ where: { id: memberId }, select });
  if (!before) return null;
  await tx.member.update({ where: { id: memberId }, data: { bio: "", avatarId: null, waitingBio: null } });
  const links = await hideLinks(tx, memberId);
  await record(tx, "member.changed", { memberId });
  return { ...before, links };
}

/** Puts back what a profile said, where its member has not written anything since. */
export async function refillProfile(tx: Tx, memberId: string, words: ProfileWords): Promise<void> {
  const { bio, avatarId, waitingBio, links } = words;
  const picture = avatarId && (await tx.media.findFirst({ where: { id: avatarId, ownerId: memberId } }));
  await tx.member.updateMany({ where: { id: memberId, bio: "" }, data: { bio } });
  if (picture) await tx.member.updateMany({ where: { id: memberId, avatarId: null }, data: { avatarId } });
  await tx.member.updateMany({ where: { id: memberId, waitingBio: null }, data: { waitingBio } });
  const left = await tx.profileLink.findMany({ where: { id: { in: links }, memberId, provedAt: null } });
  for (const { id } of left) await record(tx, "profile-link.due", { linkId: id });
  await record(tx, "member.changed", { memberId });
}

// They stay the member's, who can have them looked at once more, as they can write a new text.
async function hideLinks(tx: Tx, memberId: string): Promise<string[]> {
  const shown = await tx.profileLink.findMany({ where: { memberId, provedAt: { not: null } }, select: { id: true } });
  const hidden = { provedAt: null, trouble: "A moderator has reset your profile." };
  await tx.profileLink.updateMany({ where: { memberId }, data: hidden });
  return shown.map(({ id }) => id);
}
