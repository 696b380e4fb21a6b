import { statementPath } from "../decisions/paths.ts";
import type { Sql } from "../platform/db/sql.ts";
import { Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";

/** Whom this decision keeps from commenting on a story; null where none does, or who is asked cannot be muted. */
export function mutedBy(decisionId: string | null, actor: Actor): Refusal | null {
  if (decisionId === null || may(actor, "comment.post-muted")) return null;
  return new Refusal(
    "forbidden",
    `The contributor of this story has muted you here, so you cannot comment on it. The reason, and how to appeal, are at ${statementPath(decisionId)}.`,
  );
}

/** Refuses whom the contributor of this story has muted on it. */
export async function refuseMuted(tx: Sql, storyId: string, actor: Actor): Promise<void> {
  const [mute] = await tx.$queryRaw<{ decisionId: string }[]>`
    SELECT u.decision_id AS "decisionId" FROM stories s
    JOIN mutes u ON u.member_id = ${actor.id} JOIN stories us ON us.id = u.story_id
    WHERE s.id = ${storyId} AND (u.story_id = s.id OR (u.everywhere AND us.author_id = s.author_id))
    ORDER BY u.decision_id DESC LIMIT 1`;
  const refusal = mutedBy(mute?.decisionId ?? null, actor);
  if (refusal) throw refusal;
}
