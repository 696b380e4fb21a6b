import { now } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { type Sql, sqlTransaction } from "../platform/db/sql.ts";
import { env } from "../platform/env.ts";
import { isStopping } from "../platform/jobs/stopping.ts";
import { log } from "../platform/log.ts";
import { sendMail } from "../platform/mail/send-mail.ts";
import { siteName } from "../site/read-settings.ts";
import { gatherDaily } from "./gather-daily.ts";
import { dailyMail } from "./mails/daily-mail.ts";
import { mailedByDefault } from "./rules/kinds.ts";
import { lastGathering } from "./rules/times.ts";
import { stopLinks } from "./stop-token.ts";

const batch = 200;

/**
 * Sends the mails of the day to those who have not had theirs, and gives how many. What was begun and ended half-way is
 * gone on with by the next run: whoever had their mail gets none, everybody else theirs.
 */
export async function sendDaily(): Promise<number> {
  const until = lastGathering(now());
  let sent = 0;
  for (let after: string | null = ""; after !== null; ) {
    const members: string[] = await membersDue(until, after);
    for (const memberId of members) {
      if (isStopping()) return sent;
      if (await sendOne(memberId, until)) sent += 1;
    }
    after = members.length === batch ? (members.at(-1) ?? null) : null;
  }
  return sent;
}

async function membersDue(until: Date, after: string): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT DISTINCT n.member_id AS id FROM notices n JOIN members m ON m.id = n.member_id
     LEFT JOIN daily_mails d ON d.member_id = n.member_id
     LEFT JOIN mail_choices c ON c.member_id = n.member_id AND c.kind = n.kind
     WHERE n.read_at IS NULL AND n.mailed_at IS NULL AND n.created_at < $1 AND n.member_id > $2
       AND m.email_verified_at IS NOT NULL AND (d.sent_at IS NULL OR d.sent_at < $1)
       AND (c.mail = 'daily' OR (c.mail IS NULL AND n.kind = ANY($3::text[])))
     ORDER BY 1 LIMIT ${batch}`,
    [until, after, mailedByDefault("daily")],
  );
  return rows.map(({ id }) => id);
}

// One whose mail cannot be handed over does not keep the others from theirs; the next run tries again.
async function sendOne(memberId: string, until: Date): Promise<boolean> {
  try {
    return await sqlTransaction((tx) => sendTo(tx, memberId, until));
  } catch (error) {
    log.warn({ err: error, member: memberId }, "a daily mail could not be sent; it is tried again");
    return false;
  }
}

// Who sends holds the member's row until the mail is handed over and that is written down. What ends in between is done
// again, with the same Message-ID.
async function sendTo(tx: Sql, memberId: string, until: Date): Promise<boolean> {
  const [member] = await tx.$queryRaw<{ penName: string; email: string }[]>`
    SELECT pen_name AS "penName", email FROM members WHERE id = ${memberId} AND email_verified_at IS NOT NULL`;
  if (!member || !(await claim(tx, memberId, until))) return false;
  const { notices, ids } = await gatherDaily(memberId, until);
  const [newest] = ids;
  if (newest === undefined) return false;
  const { SITE_URL } = env();
  const { page, oneClick } = stopLinks({ memberId, what: "daily" });
  const url = (path: string) => new URL(path, SITE_URL).href;
  const letter = dailyMail({
    ...{ siteName: await siteName(), penName: member.penName, stop: page, url: url("/dashboard/notices") },
    notices: notices.map(({ sentence, path }) => ({ sentence, url: url(path) })),
    more: ids.length - notices.length,
  });
  await sendMail({ ...letter, to: member.email, id: `j${newest}`, oneClick });
  await tx.$queryRaw`UPDATE notices SET mailed_at = ${now()} WHERE id = ANY(${ids}::text[])`;
  await tx.$queryRaw`UPDATE daily_mails SET sent_at = ${now()} WHERE member_id = ${memberId}`;
  return true;
}

// Not where somebody else is at it, or has just been.
async function claim(tx: Sql, memberId: string, until: Date): Promise<boolean> {
  const never = new Date(0);
  await tx.$queryRaw`
    INSERT INTO daily_mails (member_id, sent_at) VALUES (${memberId}, ${never}) ON CONFLICT (member_id) DO NOTHING`;
  const rows = await tx.$queryRaw<{ sentAt: Date }[]>`
    SELECT sent_at AS "sentAt" FROM daily_mails WHERE member_id = ${memberId} FOR UPDATE`;
  return rows.some(({ sentAt }) => sentAt < until);
}
