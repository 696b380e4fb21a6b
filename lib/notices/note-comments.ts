import { mentionsIn, mostMentions } from "../comments/rules/mentions.ts";
import { now } from "../platform/clock.ts";
import { type Sql, sqlTransaction } from "../platform/db/sql.ts";
import { newsMs } from "./rules/times.ts";
import { type NewNotice, writeNoticesIn } from "./write-notices.ts";

type Row = { id: string; authorId: string; body: string; parentAuthorId: string | null; storyAuthorId: string };

/**
 * Tells of comments: whom each answers, whom it mentions, whose story it is on. Each of them once, by the closest of
 * these; done again when its words change, it tells those who are mentioned newly, ten for one comment in all.
 */
export function noteComments({ commentIds }: { commentIds: readonly string[] }): Promise<void> {
  return sqlTransaction(async (tx) => {
    const comments = await lockComments(tx, commentIds);
    const mentioned = await idsOf(
      tx,
      comments.flatMap(({ body }) => mentionsIn(body)),
    );
    const told = await toldOf(tx, comments);
    await writeNoticesIn(
      tx,
      comments.flatMap((comment) => noticesOf(comment, mentioned, told.get(comment.id) ?? [])),
    );
  });
}

// Who tells of the same comment at the same moment waits, so that what was told of it can be counted.
async function lockComments(tx: Sql, commentIds: readonly string[]): Promise<Row[]> {
  await tx.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('notices:' || id, 0))::text
    FROM (SELECT DISTINCT unnest(${commentIds}::text[]) AS id ORDER BY 1) AS i`;
  return tx.$queryRaw<Row[]>`
    SELECT c.id, c.author_id AS "authorId", c.body_text AS body, s.author_id AS "storyAuthorId",
      (SELECT p.author_id FROM comments p WHERE p.id = c.parent_id) AS "parentAuthorId"
    FROM (SELECT * FROM comments WHERE id = ANY(${commentIds}::text[]) OFFSET 0) AS c
    JOIN stories s ON s.id = c.story_id
    WHERE c.state = 'published' AND s.state = 'published' AND c.created_at > ${new Date(now().getTime() - newsMs)}`;
}

type Told = { commentId: string; memberId: string; kind: string };

async function toldOf(tx: Sql, comments: readonly Row[]): Promise<Map<string, Told[]>> {
  const rows = await tx.$queryRaw<Told[]>`
    SELECT comment_id AS "commentId", member_id AS "memberId", kind FROM notices
    WHERE comment_id = ANY(${comments.map(({ id }) => id)}::text[])`;
  return Map.groupBy(rows, ({ commentId }) => commentId);
}

function noticesOf(comment: Row, mentioned: ReadonlyMap<string, string>, before: readonly Told[]): NewNotice[] {
  const { id, parentAuthorId, storyAuthorId, authorId, body } = comment;
  const left = Math.max(0, mostMentions - before.filter(({ kind }) => kind === "mention").length);
  const told = (kind: NewNotice["kind"]) => (memberId: string) => {
    return { memberId, kind, key: `comment:${id}`, fromId: authorId, commentId: id } satisfies NewNotice;
  };
  return [
    ...(parentAuthorId ? [told("reply")(parentAuthorId)] : []),
    ...mentionsIn(body)
      .flatMap((handle) => mentioned.get(handle) ?? [])
      .filter((memberId) => !before.some((earlier) => earlier.memberId === memberId))
      .slice(0, left)
      .map(told("mention")),
    told("comment")(storyAuthorId),
  ];
}

async function idsOf(tx: Sql, handles: readonly string[]): Promise<Map<string, string>> {
  if (handles.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; handle: string }[]>`
    SELECT id, handle FROM members WHERE handle = ANY(${handles}::text[])`;
  return new Map(rows.map(({ id, handle }) => [handle, id]));
}
