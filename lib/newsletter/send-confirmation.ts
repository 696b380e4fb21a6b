import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { sendMail } from "../platform/mail/send-mail.ts";
import { stopLinkFor } from "../platform/mail/stop-mail.ts";
import { siteName } from "../site/read-settings.ts";
import { confirmationMail } from "./mails/confirmation.ts";
import { absolute, confirmToken } from "./paths.ts";

/** Mails the link that confirms a subscription, unless its address wants no mail that others had sent; a second time sends the same again. */
export async function sendConfirmation({ requestId: id }: { requestId: string }): Promise<void> {
  const asked = await db.subscriptionRequest.findUnique({ where: { id } });
  if (!asked || asked.usedAt || asked.expiresAt <= now()) return;
  const stop = await stopLinkFor(asked.email);
  if (!stop) return;
  const url = absolute(`/subscription/confirm/${confirmToken(id)}`);
  const letter = confirmationMail({ siteName: await siteName(), rhythm: asked.rhythm, url, stop });
  await sendMail({ ...letter, to: asked.email, id: `w${id}` });
}
