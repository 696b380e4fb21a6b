import { mentionsIn } from "../comments/rules/mentions.ts";
import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { newsMs } from "./rules/times.ts";
import { type NewNotice, writeNotices } from "./write-notices.ts";

type Row = { authorId: string; body: string; parentAuthorId: string | null; storyAuthorId: string };

/**
 * Tells of a comment: whom it answers, whom it mentions, whose story it is on. Each of them once, by the closest of
 * these; done again when its words change, it tells those who are mentioned newly.
 */
export async function noteComment({ commentId }: { commentId: string }): Promise<void> {
  const [comment] = await sql.$queryRaw<Row[]>`
    SELECT c.author_id AS "authorId", c.body_text AS body, p.author_id AS "parentAuthorId", s.author_id AS "storyAuthorId"
    FROM comments c JOIN stories s ON s.id = c.story_id LEFT JOIN comments p ON p.id = c.parent_id
    WHERE c.id = ${commentId} AND c.state = 'published' AND s.state = 'published'
      AND c.created_at > ${new Date(now().getTime() - newsMs)}`;
  if (!comment) return;
  const { parentAuthorId, storyAuthorId, authorId } = comment;
  const told = (kind: NewNotice["kind"]) => (memberId: string) => {
    return { memberId, kind, key: `comment:${commentId}`, fromId: authorId, commentId } satisfies NewNotice;
  };
  await writeNotices([
    ...(parentAuthorId ? [told("reply")(parentAuthorId)] : []),
    ...(await idsOf(mentionsIn(comment.body))).map(told("mention")),
    told("comment")(storyAuthorId),
  ]);
}

async function idsOf(handles: readonly string[]): Promise<string[]> {
  if (handles.length === 0) return [];
  const rows = await sql.$queryRaw<{ id: string }[]>`SELECT id FROM members WHERE handle = ANY(${handles}::text[])`;
  return rows.map(({ id }) => id);
}
