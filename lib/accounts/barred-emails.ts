import { createHmac } from "node:crypto";
import { addDecision } from "../decisions/add-decision.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import type { SiteRule } from "../decisions/rules/site-rules.ts";
import { settleBans } from "../decisions/settle-bans.ts";
import { now } from "../platform/clock.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { required } from "../platform/env.ts";
import type { BanScope } from "../policy.ts";

/** What is kept of the address of a banned account that is deleted; without AUTH_SECRET nobody can try addresses on it. */
export function barredHash(email: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHmac("sha256", required("AUTH_SECRET")).update(`barred:${email}`).digest());
}

type Barred = { decisionId: string; scopes: BanScope[]; until: Date | null; rule: SiteRule | null };

const reason =
  "An account with this e-mail address was deleted while it was banned. The ban holds on, for as long as it would have.";

/**
 * Lays the bans of a deleted account on whoever proves its address anew, in the transaction in which they do, so that
 * deleting an account is no way out of a ban. A ban that was taken back meanwhile, or has run out, is none.
 */
export async function renewBans(tx: Tx, memberId: string, email: string): Promise<void> {
  const bans = await tx.$queryRaw<Barred[]>`
    SELECT b.decision_id AS "decisionId", b.scopes, b.until, d.rule
    FROM barred_emails e JOIN bans b ON b.member_id = e.member_id LEFT JOIN decisions d ON d.id = b.decision_id
    WHERE e.email_hash = ${barredHash(email)} AND e.member_id <> ${memberId} AND (b.until IS NULL OR b.until > ${now()})`;
  if (bans.length === 0) return;
  const subject = { kind: "profile", id: memberId } as const;
  await lockSubject(tx, subject);
  for (const { scopes, until, rule } of bans)
    await addDecision(tx, {
      ...{ kind: "ban", subject, storyId: null, concernsId: memberId, by: null, reason, rule, scopes, until },
    });
  await settleBans(tx, memberId);
}
