import { makeToken } from "../../accounts/take-token.ts";
import { db } from "../../platform/db/client.ts";
import { sendMail } from "../../platform/mail/send-mail.ts";
import { siteName } from "../../site/read-settings.ts";
import { deletionAsked, deletionEnded } from "./privacy-mails.ts";

type About = { memberId: string; requestId: string };

// Only to addresses that are proved: else anybody could have mail sent to one that is not theirs.

/** Mails the day on which an account is deleted, with the link that keeps it; nothing where it is kept by now. */
export async function sendDeletionAsked({ memberId, requestId }: About): Promise<void> {
  const deletion = await db.deletion.findUnique({ where: { memberId }, include: { member: true } });
  if (!deletion || deletion.requestId !== requestId || deletion.closedAt) return;
  const { member, dueAt } = deletion;
  if (!member.emailVerifiedAt) return;
  const id = `k${requestId}`;
  const token = await makeToken(id, "keep-account", { memberId });
  const letter = deletionAsked({ penName: member.penName, siteName: await siteName(), dueAt, token });
  await sendMail({ ...letter, to: member.email, id });
}

/** Mails that an account stays. */
export async function sendDeletionEnded({ memberId, end, requestId }: About & { end: "kept" | "postponed" }) {
  const member = await db.member.findUnique({ where: { id: memberId } });
  if (!member?.emailVerifiedAt) return;
  const letter = deletionEnded({ penName: member.penName, siteName: await siteName(), end });
  await sendMail({ ...letter, to: member.email, id: `l${requestId}` });
}
