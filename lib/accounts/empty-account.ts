import { lockSubject } from "../decisions/lock-subject.ts";
import { noteWithdrawal } from "../decisions/note-withdrawal.ts";
import { now } from "../platform/clock.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { barredHash } from "./barred-emails.ts";
import { endSessionsOf } from "./end-sessions.ts";

/** What stands in the place of a name: for whoever has stories that stay, and for all others. */
export type GoneName = "Former contributor" | "Former member";

/**
 * Makes an account nobody's: no name, no address, no way in, no role. Its row stands on under what stays of it. Its names
 * stay taken, and no longer say whose they were. Bans in force are kept with the hash of a proved address.
 */
export async function emptyAccount(tx: Tx, memberId: string, penName: GoneName): Promise<void> {
  await keepBans(tx, memberId);
  await takeBackBio(tx, memberId);
  await tx.member.update({
    where: { id: memberId },
    data: {
      ...{ handle: `former-${memberId}`, penName, email: "", emailVerifiedAt: null, passwordHash: null },
      ...{ bio: "", waitingBio: null, avatarId: null, roles: [], showsInviter: false, showsInvited: false },
      goneAt: now(),
    },
  });
  await tx.nameClaim.updateMany({ where: { memberId }, data: { memberId: null } });
  await endSessionsOf(tx, memberId);
  await tx.token.deleteMany({ where: { memberId } });
  await tx.linkedAccount.deleteMany({ where: { memberId } });
}

async function keepBans(tx: Tx, memberId: string): Promise<void> {
  const member = await tx.member.findUniqueOrThrow({ where: { id: memberId }, include: { bans: true } });
  const inForce = member.bans.filter(({ until }) => until === null || until > now());
  // Only a proved address: else anybody could bar one that is not theirs.
  if (inForce.length === 0 || !member.emailVerifiedAt) return;
  await tx.barredEmail.createMany({ data: [{ emailHash: barredHash(member.email), memberId }], skipDuplicates: true });
}

async function takeBackBio(tx: Tx, memberId: string): Promise<void> {
  const subject = { kind: "profile", id: memberId } as const;
  await lockSubject(tx, subject);
  const waiting = await tx.member.count({ where: { id: memberId, waitingBio: { not: null } } });
  if (waiting > 0) await noteWithdrawal(tx, { subject, storyId: null, authorId: memberId });
}
