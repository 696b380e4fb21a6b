import { logEntryPath } from "../decisions/paths.ts";
import { ruleWords } from "../decisions/rules/site-rules.ts";
import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { sendMail } from "../platform/mail/send-mail.ts";
import { stopLinkFor } from "../platform/mail/stop-mail.ts";
import { siteName } from "../site/read-settings.ts";
import { promoRemoved } from "./mails/promo-removed.ts";

type Removal = { promoId: string; decisionId: string };

/** Mails the advertiser, where one had asked for the promo, why a moderator has removed it; done at least once. */
export async function tellAdvertiser({ promoId, decisionId }: Removal): Promise<void> {
  const [promo, decision] = await Promise.all([
    db.promo.findUnique({ where: { id: promoId }, include: { request: { select: { email: true } } } }),
    db.decision.findUnique({ where: { id: decisionId } }),
  ]);
  if (!promo?.request || !decision) return;
  const stop = await stopLinkFor(promo.request.email);
  if (!stop) return;
  const { SITE_URL } = env();
  const letter = promoRemoved({
    siteName: await siteName(),
    headline: promo.headline,
    rule: ruleWords(decision.rule),
    reason: decision.reason,
    url: new URL(logEntryPath(decisionId), SITE_URL).href,
    stop,
  });
  await sendMail({ ...letter, to: promo.request.email, id: `pd${decisionId}` });
}
