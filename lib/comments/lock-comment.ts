import type { Sql } from "../platform/db/sql.ts";
import { notFound } from "../platform/refusal.ts";
import type { CommentState } from "./rules/states.ts";

/** A comment that this transaction holds: nobody else changes or answers it until it ends. */
export type LockedComment = {
  id: string;
  storyId: string;
  authorId: string;
  state: CommentState;
  bodyText: string;
  score: number;
  createdAt: Date;
  storyState: string;
  storySlug: string;
};

/** Locks a comment on a story that people can see. What is hidden from the actor answers like what does not exist. */
export async function lockComment(tx: Sql, id: string, actor: { id: string }): Promise<LockedComment> {
  const [comment] = await tx.$queryRaw<LockedComment[]>`
    SELECT c.id, c.story_id AS "storyId", c.author_id AS "authorId", c.state::text, c.body_text AS "bodyText", c.score,
      c.created_at AS "createdAt", s.state::text AS "storyState", s.slug AS "storySlug"
    FROM comments c JOIN stories s ON s.id = c.story_id
    WHERE c.id = ${id} AND s.state IN ('published', 'retracted') FOR UPDATE OF c`;
  if (!comment || (comment.state === "held" && comment.authorId !== actor.id)) throw notFound("comment");
  return comment;
}
