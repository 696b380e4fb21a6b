import { pool } from "../platform/db/client.ts";
import { type Actor, may } from "../policy.ts";
import { storyPath } from "../stories/paths.ts";
import { type CommentRow, commentColumns, commentJoins, commentShown, toComment } from "./comment-row.ts";
import { asking } from "./queries.ts";
import { repliesAThread } from "./rules/shares.ts";
import { readCursor, writeCursor } from "./rules/sorts.ts";
import { buildThread } from "./rules/threads.ts";
import type { CommentThread, CommentView } from "./schema.ts";

type SingleRow = CommentRow & {
  story_id: string;
  root_id: string;
  author_id: string;
  story_author_id: string;
  slug: string;
  title: string;
  closed: boolean;
};

/** A comment by itself, as this actor may see it; null where there is none for them. */
export async function commentById(id: string, actor: Actor | null): Promise<CommentView | null> {
  const row = await readVisible(id, actor);
  if (!row) return null;
  const { parentName: _, ...comment } = toComment(row);
  return { ...comment, depth: 0, replyingTo: null, replies: [] };
}

/** What this member wrote on a story that waits for review, or for their e-mail to be confirmed; oldest first. */
export async function myHeldComments(storyId: string, actor: Actor): Promise<CommentView[]> {
  const { rows } = await pool().query<CommentRow>(
    `SELECT ${commentColumns} FROM comments c ${commentJoins}
     WHERE c.story_id = $3 AND c.author_id = $1 AND c.state = 'held' AND s.state IN ('published', 'retracted')
     ORDER BY c.created_at, c.id`,
    [...asking(actor), storyId],
  );
  return rows.map((row) => {
    const { parentName: _, ...comment } = toComment(row);
    return { ...comment, depth: 0, replyingTo: null, replies: [] };
  });
}

/** A comment in its conversation. `thread` has at most 200 of the replies; `next` leads to those after them. */
export type ThreadPage = {
  story: { id: string; path: string; title: string; authorId: string; closed: boolean };
  comment: CommentView;
  own: boolean;
  thread: CommentThread;
  /** Whether the thread is shown from its beginning. */
  whole: boolean;
  next: string | null;
  /** How many published replies there are after those. */
  left: number;
};

/** The conversation around a comment: from its beginning where the comment is among the first replies, else from there on. */
export async function threadOf(
  id: string,
  { actor = null, after }: { actor?: Actor | null; after?: string | null | undefined } = {},
): Promise<ThreadPage | null> {
  const row = await readVisible(id, actor);
  if (!row) return null;
  const start = await startOf(row, after, actor);
  const [root, replies] = await Promise.all([
    row.root_id === row.id ? row : readOne(row.root_id, actor),
    readReplies(row.root_id, start, actor),
  ]);
  if (!root) return null;
  const shown = replies.slice(0, repliesAThread);
  const thread = buildThread(toComment(root), shown.map(toComment), 0, id);
  const last = replies.length > repliesAThread ? shown.at(-1) : undefined;
  const { parentName: _, ...comment } = toComment(row);
  return {
    story: {
      id: row.story_id,
      path: storyPath({ id: row.story_id, slug: row.slug }),
      title: row.title,
      authorId: row.story_author_id,
      closed: row.closed,
    },
    comment: { ...comment, depth: 0, replyingTo: null, replies: [] },
    own: actor?.id === row.author_id,
    thread,
    whole: !start,
    next: last ? writeCursor({ score: 0, createdAt: last.created_at, id: last.id }) : null,
    left: last ? await countAfter(row.root_id, last) : 0,
  };
}

async function readVisible(id: string, actor: Actor | null): Promise<SingleRow | null> {
  const row = await readOne(id, actor);
  if (!row || (row.state === "held" && !may(actor, "comment.read-held", row.author_id))) return null;
  return row;
}

async function readOne(id: string, actor: Actor | null): Promise<SingleRow | null> {
  const { rows } = await pool().query<SingleRow>({
    name: "comment-by-id",
    text: `SELECT ${commentColumns}, c.story_id, c.root_id, c.author_id, s.author_id AS story_author_id, s.slug, s.title,
             s.comments_closed AS closed
           FROM comments c ${commentJoins} WHERE c.id = $3 AND s.state = 'published'`,
    values: [...asking(actor), id],
  });
  return rows[0] ?? null;
}

/** Where the part of the thread begins: at its beginning (null), after what the address says, or at the comment itself. */
async function startOf(row: SingleRow, after: string | null | undefined, actor: Actor | null) {
  const cursor = readCursor(after);
  if (cursor) return { ...cursor, include: false };
  if (row.parent_id === null) return null;
  const { rows } = await pool().query<{ before: number }>(
    `SELECT count(*)::int AS before FROM comments c
     WHERE c.root_id = $2 AND c.parent_id IS NOT NULL AND ${commentShown} AND (c.created_at, c.id) < ($3, $4)`,
    [actor?.id ?? null, row.root_id, row.created_at, row.id],
  );
  return (rows[0]?.before ?? 0) < repliesAThread ? null : { createdAt: row.created_at, id: row.id, include: true };
}

async function countAfter(rootId: string, { created_at, id }: CommentRow): Promise<number> {
  const { rows } = await pool().query<{ left: number }>(
    `SELECT count(*)::int AS "left" FROM comments
     WHERE root_id = $1 AND parent_id IS NOT NULL AND state = 'published' AND (created_at, id) > ($2, $3)`,
    [rootId, created_at, id],
  );
  return rows[0]?.left ?? 0;
}

type Start = { createdAt: Date; id: string; include: boolean } | null;

async function readReplies(rootId: string, start: Start, actor: Actor | null): Promise<CommentRow[]> {
  const from = start ? `AND (c.created_at, c.id) ${start.include ? ">=" : ">"} ($5::timestamptz, $6::text)` : "";
  const { rows } = await pool().query<CommentRow>(
    `SELECT ${commentColumns} FROM comments c ${commentJoins}
     WHERE c.root_id = $3 AND c.parent_id IS NOT NULL AND ${commentShown} ${from}
     ORDER BY c.created_at, c.id LIMIT $4`,
    [...asking(actor), rootId, repliesAThread + 1, ...(start ? [start.createdAt, start.id] : [])],
  );
  return rows;
}
