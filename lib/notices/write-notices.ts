import { now } from "../platform/clock.ts";
import { type Sql, sqlTransaction } from "../platform/db/sql.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { isNoticeKind, mailTimeOf, type NoticeKind, noticeKinds } from "./rules/kinds.ts";

/** Something to tell a member. `key` names what happened: of two with the same key, the first is told. */
export type NewNotice = {
  memberId: string;
  kind: NoticeKind;
  key: string;
  /** Whose doing it was. */
  fromId?: string;
  commentId?: string;
  decisionId?: string;
  sourceId?: string;
  storyId?: string;
  words?: string;
};

const longestWords = 500;

/**
 * Tells members what happened, each once however often it is done: nobody of what is their own doing, nor of what
 * somebody did whom they ignore or have muted there. What is to be mailed at once is, by the event that goes with it.
 */
export function writeNotices(notices: readonly NewNotice[]): Promise<void> {
  return sqlTransaction((tx) => writeNoticesIn(tx, notices));
}

/** The same within a transaction. */
export async function writeNoticesIn(tx: Sql, notices: readonly NewNotice[]): Promise<void> {
  const wanted = [...Map.groupBy(notices, ({ memberId, key }) => `${memberId} ${key}`).values()].flatMap(([one]) =>
    one && one.fromId !== one.memberId ? [one] : [],
  );
  if (wanted.length === 0) return;
  for (const { id, kind, mail } of await insert(tx, wanted))
    if (isNoticeKind(kind) && mailTimeOf(kind, mail) === "now") await record(tx, "notice.made", { noticeId: id });
}

type Written = { id: string; kind: string; mail: string | null };

function insert(tx: Sql, notices: readonly NewNotice[]): Promise<Written[]> {
  const at = now();
  const column = (of: (notice: NewNotice) => string | undefined) => notices.map((notice) => of(notice) ?? null);
  const mailed = notices.map(({ kind }) => (noticeKinds[kind].mail === "always" ? at : null));
  return tx.$queryRaw<Written[]>`
    WITH written AS (
      INSERT INTO notices (id, member_id, kind, key, from_id, comment_id, decision_id, source_id, story_id, words, mailed_at, created_at)
      SELECT w.*, ${at}::timestamptz FROM unnest(
        ${notices.map(() => newId())}::text[], ${column(({ memberId }) => memberId)}::text[],
        ${column(({ kind }) => kind)}::text[], ${column(({ key }) => key)}::text[],
        ${column(({ fromId }) => fromId)}::text[], ${column(({ commentId }) => commentId)}::text[],
        ${column(({ decisionId }) => decisionId)}::text[], ${column(({ sourceId }) => sourceId)}::text[],
        ${column(({ storyId }) => storyId)}::text[],
        ${column(({ words = "" }) => words.slice(0, longestWords).toWellFormed())}::text[], ${mailed}::timestamptz[]
      ) AS w (id, member_id, kind, key, from_id, comment_id, decision_id, source_id, story_id, words, mailed_at)
      WHERE EXISTS (SELECT FROM members m WHERE m.id = w.member_id) AND NOT EXISTS (
        SELECT FROM ignores i WHERE i.member_id = w.member_id AND i.ignored_id = w.from_id
      ) AND NOT EXISTS (
        SELECT FROM mutes u WHERE u.member_id = w.from_id
          AND (SELECT us.author_id FROM stories us WHERE us.id = u.story_id) = w.member_id
          AND (u.everywhere OR u.story_id = (SELECT c.story_id FROM comments c WHERE c.id = w.comment_id)))
      ON CONFLICT (member_id, key) DO NOTHING
      RETURNING id, kind, member_id
    )
    SELECT w.id, w.kind, c.mail FROM written w
    LEFT JOIN mail_choices c ON c.member_id = w.member_id AND c.kind = w.kind`;
}
