import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { sendMail } from "../platform/mail/send-mail.ts";
import { stopLinkFor } from "../platform/mail/stop-mail.ts";
import { siteName } from "../site/read-settings.ts";
import { invitationMail } from "./mails/invitation.ts";
import { invitationPath } from "./paths.ts";

/** Mails an invitation, unless its address wants no such mail; done at least once, a second time sends the same again. */
export async function sendInvitation({ invitationId: id }: { invitationId: string }): Promise<void> {
  const found = await db.invitation.findUnique({ where: { id }, include: { inviter: { select: { penName: true } } } });
  if (!found?.email || found.takenBackAt || found.usedAt) return;
  const stop = await stopLinkFor(found.email);
  if (!stop) return;
  const { SITE_URL } = env();
  const url = new URL(invitationPath(id), SITE_URL).href;
  const letter = invitationMail({
    siteName: await siteName(),
    penName: found.inviter.penName,
    note: found.note,
    url,
    stop,
  });
  await sendMail({ ...letter, to: found.email, id: `i${id}` });
}
