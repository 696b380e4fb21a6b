import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { sendMail } from "../platform/mail/send-mail.ts";
import { siteName } from "../site/read-settings.ts";
import { requestMade } from "./mails/request-made.ts";
import { requestsPath } from "./paths.ts";
import { dayOf } from "./rules/changes.ts";
import { type Slot, slotWords } from "./rules/slots.ts";

const mostQuoted = 500;

/** Mails a request to advertise to all admins; done at least once, a second time sends the same again. */
export async function tellAdmins({ requestId }: { requestId: string }): Promise<void> {
  const request = await db.promoRequest.findUnique({ where: { id: requestId } });
  if (!request) return;
  const { SITE_URL } = env();
  const about = {
    siteName: await siteName(),
    advertiser: request.advertiser,
    slot: slotWords[request.slot as Slot].name,
    days: `${dayOf(request.startsOn)} to ${dayOf(request.endsOn)}`,
    words: [...request.words].slice(0, mostQuoted).join(""),
    url: new URL(requestsPath, SITE_URL).href,
  };
  const admins = await db.member.findMany({
    where: { roles: { has: "admin" }, emailVerifiedAt: { not: null } },
    select: { id: true, penName: true, email: true },
  });
  for (const { id, penName, email } of admins)
    await sendMail({ ...requestMade({ ...about, penName }), to: email, id: `pa${requestId}-${id}` });
}
