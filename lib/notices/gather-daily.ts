import { pool } from "../platform/db/client.ts";
import { type NoticeRow, type NoticeView, noticeColumns, noticeJoins, noticeShown, toNotice } from "./notice-row.ts";
import { mailedByDefault } from "./rules/kinds.ts";

/** The most notices that a mail of the day tells in words; the others it counts. */
export const mostInAMail = 40;
const mostGathered = 1000;

/** What a member's mail of the day is to tell, the newest first: the first of it in words, and the ids of all. */
export async function gatherDaily(memberId: string, until: Date): Promise<{ notices: NoticeView[]; ids: string[] }> {
  const { rows } = await pool().query<NoticeRow>(
    `SELECT ${noticeColumns} FROM notices n ${noticeJoins}
     LEFT JOIN mail_choices mc ON mc.member_id = n.member_id AND mc.kind = n.kind
     WHERE n.member_id = $1 AND n.read_at IS NULL AND n.mailed_at IS NULL AND n.created_at < $2
       AND (mc.mail = 'daily' OR (mc.mail IS NULL AND n.kind = ANY($3::text[]))) AND ${noticeShown}
     ORDER BY n.id DESC LIMIT ${mostGathered}`,
    [memberId, until, mailedByDefault("daily")],
  );
  const notices = rows.flatMap(toNotice);
  return { notices: notices.slice(0, mostInAMail), ids: notices.map(({ id }) => id) };
}
