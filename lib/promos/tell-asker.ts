import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { sendMail } from "../platform/mail/send-mail.ts";
import { stopLinkFor } from "../platform/mail/stop-mail.ts";
import { siteName } from "../site/read-settings.ts";
import { requestAnswered } from "./mails/request-answered.ts";
import { requestReceived } from "./mails/request-received.ts";
import { advertisePath, registerPath } from "./paths.ts";

type Named = { requestId: string };

/** Mails whoever asked to advertise that it has arrived; done at least once. */
export async function sendReceipt({ requestId }: Named): Promise<void> {
  const request = await db.promoRequest.findUnique({ where: { id: requestId } });
  const stop = request && (await stopLinkFor(request.email));
  if (!request || !stop) return;
  const { SITE_URL } = env();
  const letter = requestReceived({ siteName: await siteName(), url: new URL(advertisePath, SITE_URL).href, stop });
  await sendMail({ ...letter, to: request.email, id: `pr${requestId}` });
}

/** Mails whoever asked to advertise what became of it; done at least once. */
export async function sendAnswer({ requestId }: Named): Promise<void> {
  const request = await db.promoRequest.findUnique({ where: { id: requestId } });
  const stop = request?.answeredAt && (await stopLinkFor(request.email));
  if (!request || !stop) return;
  const { SITE_URL } = env();
  const declined = request.promoId === null ? request.note : null;
  const url = new URL(declined === null ? registerPath : advertisePath, SITE_URL).href;
  const letter = requestAnswered({ siteName: await siteName(), declined, url, stop });
  await sendMail({ ...letter, to: request.email, id: `pw${requestId}` });
}
