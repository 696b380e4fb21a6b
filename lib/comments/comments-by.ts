import { pool } from "../platform/db/client.ts";
import { named } from "../platform/db/sql.ts";
import { storyPath } from "../stories/paths.ts";
import { commentAnchor, commentPath } from "./paths.ts";
import { readCursor, writeCursor } from "./rules/sorts.ts";

/** A comment as it stands in the list of its writer's: `path` leads to it in its conversation. */
export type CommentBy = { id: string; path: string; storyTitle: string; html: string; at: Date; score: number };

export type CommentsByPage = { comments: CommentBy[]; next: string | null };

const aPage = 20;

type Row = {
  id: string;
  created_at: Date;
  body_html: string;
  score: number;
  story_id: string;
  slug: string;
  title: string;
};

// Along the index of a member's published comments (comments_published_by_author_idx), from the cursor on: what is hidden or
// removed is not walked through, and nothing is sorted.
const statement = `
  SELECT c.id, c.created_at, c.body_html, c.score, s.id AS story_id, s.slug, s.title
  FROM comments c JOIN stories s ON s.id = c.story_id
  WHERE c.author_id = (SELECT id FROM members WHERE id = $1 AND gone_at IS NULL)
    AND (c.created_at, c.id) < ($2::timestamptz, $3::text)
    AND c.state = 'published' AND s.state = 'published'
  ORDER BY c.created_at DESC, c.id DESC LIMIT $4`;

/**
 * What a member has said under stories, as everybody may read it, newest first: published comments on published stories.
 * Nothing of whoever deleted their account: what stays of it is nobody's.
 */
export async function commentsBy(memberId: string, after?: string | null, most = aPage): Promise<CommentsByPage> {
  const cursor = readCursor(after);
  const start = cursor ? [cursor.createdAt, cursor.id] : ["infinity", ""];
  const { rows } = await pool().query<Row>({ ...named(statement), values: [memberId, ...start, most + 1] });
  const page = rows.slice(0, most);
  const last = rows.length > most ? page.at(-1) : undefined;
  return {
    comments: page.map(toCommentBy),
    next: last ? writeCursor({ score: 0, createdAt: last.created_at, id: last.id }) : null,
  };
}

function toCommentBy({ id, created_at, body_html, score, story_id, slug, title }: Row): CommentBy {
  const path = `${commentPath(storyPath({ id: story_id, slug }), id)}#${commentAnchor(id)}`;
  return { id, path, storyTitle: title, html: body_html, at: created_at, score };
}
