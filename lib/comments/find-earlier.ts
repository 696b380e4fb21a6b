import { now } from "../platform/clock.ts";
import type { Sql } from "../platform/db/sql.ts";
import type { Actor } from "../policy.ts";
import { type CommentState, repeatWindowMs } from "./rules/states.ts";

type Wanted = { storyId: string; parentId?: string | null | undefined; body: string; requestKey?: string | undefined };

export type Earlier = { id: string; storyId: string; parentId: string | null; state: CommentState };

/** The comment that this one would say again: posted by the same attempt, or the same words a moment ago. */
export async function findEarlier(
  on: Sql,
  { storyId, parentId, body, requestKey }: Wanted,
  actor: Actor,
): Promise<Earlier | null> {
  const since = new Date(now().getTime() - repeatWindowMs);
  const [earlier] = await on.$queryRaw<Earlier[]>`
    SELECT id, story_id AS "storyId", parent_id AS "parentId", state::text FROM comments
    WHERE author_id = ${actor.id} AND (request_key = ${requestKey ?? null} OR (created_at > ${since}
      AND story_id = ${storyId} AND parent_id IS NOT DISTINCT FROM ${parentId ?? null} AND body_text = ${body}
      AND state IN ('published', 'held')))
    ORDER BY created_at LIMIT 1`;
  return earlier ?? null;
}
