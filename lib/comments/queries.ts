import { now } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { named, sql } from "../platform/db/sql.ts";
import type { Actor } from "../policy.ts";
import { type CommentRow, commentColumns, commentJoins, commentShown, toComment } from "./comment-row.ts";
import { shareReplies, threadsAPage } from "./rules/shares.ts";
import { type Cursor, readCursor, type Sort, writeCursor } from "./rules/sorts.ts";
import { editWindowMs } from "./rules/states.ts";
import { buildThread } from "./rules/threads.ts";
import type { CommentPage, CommentThread } from "./schema.ts";

type Wanted = { sort?: Sort; cursor?: string | null | undefined; actor?: Actor | null };
/** `counts`: its replies that have a place, and those of them that are published. */
type RootRow = CommentRow & { counts: [number, number] };

const orders: Record<Sort, { by: string; after: string }> = {
  newest: { by: "c.created_at DESC, c.id DESC", after: "(c.created_at, c.id) < ($4::timestamptz, $5::text)" },
  oldest: { by: "c.created_at, c.id", after: "(c.created_at, c.id) > ($4::timestamptz, $5::text)" },
  best: {
    by: "c.score DESC, c.created_at DESC, c.id DESC",
    after: "(c.score, c.created_at, c.id) < ($6::int, $4::timestamptz, $5::text)",
  },
};

const replyCounts = `(
  SELECT ARRAY[count(*), count(*) FILTER (WHERE r.state = 'published')]::int[] FROM comments r
  WHERE r.root_id = c.id AND r.parent_id IS NOT NULL AND (r.state <> 'held' OR r.author_id = $1::text))`;

// Not EXISTS: PostgreSQL would rather read all comments into a table of the answered ones than look up a few.
const isAnswered = `(
  SELECT true FROM comments r WHERE r.root_id = c.id AND r.parent_id IS NOT NULL AND r.state = 'published' LIMIT 1)`;

/** A page of a published story's threads with their replies, oldest first; who asks also sees their own held comments. */
export async function commentThreads(
  storyId: string,
  { sort = "newest", cursor, actor = null }: Wanted = {},
): Promise<CommentPage> {
  const rows = await readRoots(storyId, { sort, cursor: readCursor(cursor), actor });
  const page = rows.slice(0, threadsAPage);
  const threads = await withReplies(page, actor);
  const last = page.at(-1);
  const next = rows.length > threadsAPage && last ? writeCursor(cursorOf(last)) : null;
  return { threads, next };
}

/** Who asks, and since when their comments can be edited: the first two parameters of the statements. */
export function asking(actor: Actor | null): [string | null, Date] {
  return [actor?.id ?? null, new Date(now().getTime() - editWindowMs)];
}

async function readRoots(
  storyId: string,
  { sort, cursor, actor }: { sort: Sort; cursor: Cursor | null; actor: Actor | null },
): Promise<RootRow[]> {
  const { by, after } = orders[sort];
  const start = cursor ? [cursor.createdAt, cursor.id, ...(sort === "best" ? [cursor.score] : [])] : [];
  const statement = `
    SELECT ${commentColumns}, ${replyCounts} AS counts
    FROM comments c ${commentJoins}
    WHERE c.story_id = $3 AND c.parent_id IS NULL AND s.state = 'published' AND ${commentShown}
      AND (c.state IN ('published', 'held') OR ${isAnswered})
      ${cursor ? `AND ${after}` : ""}
    ORDER BY ${by} LIMIT ${threadsAPage + 1}`;
  const { rows } = await pool().query<RootRow>({ ...named(statement), values: [...asking(actor), storyId, ...start] });
  return rows;
}

function cursorOf({ score, created_at, id }: RootRow): Cursor {
  return { score, createdAt: created_at, id };
}

const repliesStatement = `
  SELECT ${commentColumns}, c.root_id
  FROM unnest($3::text[], $4::int[]) AS t(id, most) CROSS JOIN LATERAL (
    SELECT * FROM comments c WHERE c.root_id = t.id AND c.parent_id IS NOT NULL AND ${commentShown}
    ORDER BY c.created_at, c.id LIMIT t.most
  ) c ${commentJoins}
  ORDER BY c.created_at, c.id`;

async function withReplies(roots: readonly RootRow[], actor: Actor | null): Promise<CommentThread[]> {
  const shares = shareReplies(roots.map(({ counts: [places] }) => places));
  const { rows } = await pool().query<CommentRow & { root_id: string }>({
    ...named(repliesStatement),
    values: [...asking(actor), roots.map(({ id }) => id), shares],
  });
  const byRoot = Map.groupBy(rows, ({ root_id }) => root_id);
  return roots.map((root) => buildThread(toComment(root), (byRoot.get(root.id) ?? []).map(toComment), root.counts[1]));
}

/** How many published comments a story has; null where the story is not public. */
export async function commentsCount(storyId: string): Promise<number | null> {
  const [story] = await sql.$queryRaw<{ comments: number }[]>`
    SELECT coalesce(t.comments, 0) AS comments FROM stories s LEFT JOIN story_tallies t ON t.story_id = s.id
    WHERE s.id = ${storyId} AND s.state = 'published'`;
  return story?.comments ?? null;
}

/** How this member voted on a story's comments. */
export async function myCommentVotes(storyId: string, actor: Actor): Promise<Record<string, 1 | -1>> {
  const rows = await sql.$queryRaw<{ id: string; value: number }[]>`
    SELECT v.comment_id AS id, v.value FROM comment_votes v JOIN comments c ON c.id = v.comment_id
    WHERE v.reader_id = ${actor.id} AND c.story_id = ${storyId}`;
  return Object.fromEntries(rows.map(({ id, value }) => [id, value > 0 ? 1 : -1]));
}
