import { pool } from "../platform/db/client.ts";
import { sql } from "../platform/db/sql.ts";
import type { Actor } from "../policy.ts";
import { type NoticeRow, type NoticeView, noticeColumns, noticeJoins, noticeShown, toNotice } from "./notice-row.ts";
import { mostCounted } from "./rules/counts.ts";
import { type ChosenKind, chosenKinds, type MailTime, mailTimeOf } from "./rules/kinds.ts";

export const noticesAPage = 30;

export type NoticePage = { notices: NoticeView[]; after: string | null };

/** The actor's notices, newest first, a page at a time; `after` is the id that the page before ended with. */
export async function noticesOf(actor: Actor, after?: string): Promise<NoticePage> {
  const { rows } = await pool().query<NoticeRow>({
    name: "notices-of",
    text: `SELECT ${noticeColumns} FROM notices n ${noticeJoins}
           WHERE n.member_id = $1 AND ($2::text IS NULL OR n.id < $2) AND ${noticeShown}
           ORDER BY n.id DESC LIMIT $3`,
    values: [actor.id, after ?? null, noticesAPage + 1],
  });
  const page = rows.slice(0, noticesAPage);
  return { notices: page.flatMap(toNotice), after: rows.length > noticesAPage ? (page.at(-1)?.id ?? null) : null };
}

/** How many notices the actor has not read, counted up to 100. */
export async function unreadCount(actor: Actor): Promise<number> {
  const { rows } = await pool().query<{ unread: number }>({
    name: "unread-notices",
    text: `SELECT count(*)::int AS unread FROM (
             SELECT FROM notices n WHERE n.member_id = $1 AND n.read_at IS NULL AND ${noticeShown} LIMIT ${mostCounted}
           ) AS few`,
    values: [actor.id],
  });
  return rows[0]?.unread ?? 0;
}

/** A notice with whoever it is for, and what the mail about it has to know. */
export type FoundNotice = NoticeView & { memberId: string; sourceId: string | null; mailed: boolean };

/** A notice; null where there is nothing to tell (any more). */
export async function noticeById(id: string): Promise<FoundNotice | null> {
  const { rows } = await pool().query<NoticeRow & { member_id: string; mailed_at: Date | null }>(
    `SELECT ${noticeColumns}, n.member_id, n.mailed_at FROM notices n ${noticeJoins} WHERE n.id = $1 AND ${noticeShown}`,
    [id],
  );
  const [row] = rows;
  const [notice] = row ? toNotice(row) : [];
  return row && notice
    ? { ...notice, memberId: row.member_id, sourceId: row.source_id, mailed: row.mailed_at !== null }
    : null;
}

export type MailChoices = Record<ChosenKind, MailTime>;

/** When a member wants mail, kind by kind. */
export async function mailChoicesOf(memberId: string): Promise<MailChoices> {
  const rows = await sql.$queryRaw<{ kind: string; mail: string }[]>`
    SELECT kind, mail FROM mail_choices WHERE member_id = ${memberId}`;
  const chosen = new Map(rows.map(({ kind, mail }) => [kind, mail]));
  return Object.fromEntries(chosenKinds.map((kind) => [kind, mailTimeOf(kind, chosen.get(kind))])) as MailChoices;
}
