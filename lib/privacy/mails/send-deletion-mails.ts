import { makeToken } from "../../accounts/take-token.ts";
import { db } from "../../platform/db/client.ts";
import { sendMail } from "../../platform/mail/send-mail.ts";
import { deletionAsked, deletionEnded } from "./privacy-mails.ts";

type About = { memberId: string; requestId: string };

/** Mails the day on which an account is deleted, with the link that keeps it; nothing where it is kept by now. */
export async function sendDeletionAsked({ memberId, requestId }: About): Promise<void> {
  const deletion = await db.deletion.findUnique({ where: { memberId }, include: { member: true } });
  if (!deletion || deletion.requestId !== requestId || deletion.closedAt) return;
  const { member, dueAt } = deletion;
  const id = `k${requestId}`;
  const token = await makeToken(id, "keep-account", { memberId });
  await sendMail({ ...deletionAsked({ penName: member.penName, dueAt, token }), to: member.email, id });
}

/** Mails that an account stays. */
export async function sendDeletionEnded({ memberId, end, requestId }: About & { end: "kept" | "postponed" }) {
  const member = await db.member.findUnique({ where: { id: memberId } });
  if (!member?.email) return;
  await sendMail({ ...deletionEnded({ penName: member.penName, end }), to: member.email, id: `l${requestId}` });
}
