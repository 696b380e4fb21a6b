import { lockSubject } from "../decisions/lock-subject.ts";
import { noteHold } from "../decisions/note-hold.ts";
import { noteWithdrawal } from "../decisions/note-withdrawal.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { notFound, refuseField } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import type { Screening } from "../screening/schema.ts";
import { screenText } from "./screen-text.ts";

/** The text of a profile as its member sees it after a change: what is shown, and what waits for a moderator, and why. */
export type ChangedBio = { bio: string; waiting: { bio: string; sentence: string } | null };

/**
 * Changes what the actor's profile says about them. What the screening holds waits for a moderator while the profile
 * shows what it said before; whatever is handed in takes the place of what waited.
 */
export async function changeBio(bio: string, actor: Actor): Promise<ChangedBio> {
  const subject = { kind: "profile", id: actor.id } as const;
  const screening = bio === "" ? null : await screenText({ kind: "bio", text: bio, links: [] }, actor);
  if (screening?.outcome === "refuse") throw refuseField("bio", screening.sentence);
  return transaction(async (tx) => {
    await lockSubject(tx, subject);
    const before = await tx.member.findUnique({ where: { id: actor.id }, select: { bio: true, waitingBio: true } });
    if (!before) throw notFound("account");
    if (screening?.outcome === "hold" && bio !== before.bio) return holdBio(tx, { bio, before, screening }, actor);
    await tx.member.update({ where: { id: actor.id }, data: { bio, waitingBio: null } });
    if (before.waitingBio !== null) await noteWithdrawal(tx, { subject, storyId: null, authorId: actor.id });
    await record(tx, "member.changed", { memberId: actor.id });
    return { bio, waiting: null };
  });
}

type HeldBio = { bio: string; before: { bio: string; waitingBio: string | null }; screening: Screening };

// What waits already is not put before the moderators a second time.
async function holdBio(tx: Tx, { bio, before, screening }: HeldBio, actor: Actor): Promise<ChangedBio> {
  if (bio !== before.waitingBio) {
    await tx.member.update({ where: { id: actor.id }, data: { waitingBio: bio } });
    const subject = { kind: "profile", id: actor.id } as const;
    await noteHold(tx, { subject, storyId: null, authorId: actor.id }, screening);
  }
  return { bio: before.bio, waiting: { bio, sentence: screening.sentence } };
}

/** Makes one of the actor's own avatar pictures their avatar; null takes it away. */
export async function changeAvatar(mediaId: string | null, actor: Actor): Promise<void> {
  await transaction(async (tx) => {
    if (mediaId !== null) {
      const own = await tx.media.count({ where: { id: mediaId, ownerId: actor.id, kind: "avatar" } });
      if (own === 0) throw notFound("picture");
    }
    await tx.member.update({ where: { id: actor.id }, data: { avatarId: mediaId } });
    await record(tx, "member.changed", { memberId: actor.id });
  });
}
