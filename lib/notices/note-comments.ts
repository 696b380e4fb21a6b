import { mentionsIn } from "../comments/rules/mentions.ts";
import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { newsMs } from "./rules/times.ts";
import { type NewNotice, writeNotices } from "./write-notices.ts";

type Row = { id: string; authorId: string; body: string; parentAuthorId: string | null; storyAuthorId: string };

/**
 * Tells of comments: whom each answers, whom it mentions, whose story it is on. Each of them once, by the closest of
 * these; done again when its words change, it tells those who are mentioned newly.
 */
export async function noteComments({ commentIds }: { commentIds: readonly string[] }): Promise<void> {
  const comments = await sql.$queryRaw<Row[]>`
    SELECT c.id, c.author_id AS "authorId", c.body_text AS body, s.author_id AS "storyAuthorId",
      (SELECT p.author_id FROM comments p WHERE p.id = c.parent_id) AS "parentAuthorId"
    FROM (SELECT * FROM comments WHERE id = ANY(${commentIds}::text[]) OFFSET 0) AS c
    JOIN stories s ON s.id = c.story_id
    WHERE c.state = 'published' AND s.state = 'published' AND c.created_at > ${new Date(now().getTime() - newsMs)}`;
  const mentioned = await idsOf(comments.flatMap(({ body }) => mentionsIn(body)));
  await writeNotices(comments.flatMap((comment) => noticesOf(comment, mentioned)));
}

function noticesOf(comment: Row, mentioned: ReadonlyMap<string, string>): NewNotice[] {
  const { id, parentAuthorId, storyAuthorId, authorId, body } = comment;
  const told = (kind: NewNotice["kind"]) => (memberId: string) => {
    return { memberId, kind, key: `comment:${id}`, fromId: authorId, commentId: id } satisfies NewNotice;
  };
  return [
    ...(parentAuthorId ? [told("reply")(parentAuthorId)] : []),
    ...mentionsIn(body)
      .flatMap((handle) => mentioned.get(handle) ?? [])
      .map(told("mention")),
    told("comment")(storyAuthorId),
  ];
}

async function idsOf(handles: readonly string[]): Promise<Map<string, string>> {
  if (handles.length === 0) return new Map();
  const rows = await sql.$queryRaw<{ id: string; handle: string }[]>`
    SELECT id, handle FROM members WHERE handle = ANY(${handles}::text[])`;
  return new Map(rows.map(({ id, handle }) => [handle, id]));
}
