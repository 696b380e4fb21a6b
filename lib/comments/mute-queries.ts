import { ruleWords } from "../decisions/rules/site-rules.ts";
import { sql } from "../platform/db/sql.ts";
import type { Actor } from "../policy.ts";

/** Somebody who is muted on a story. */
export type Muted = {
  decisionId: string;
  handle: string;
  penName: string;
  everywhere: boolean;
  since: Date;
  rule: string | null;
  reason: string;
};

/** Who is muted on the actor's own story, the last one first. */
export async function mutedOn(storyId: string, actor: Actor): Promise<Muted[]> {
  const rows = await sql.$queryRaw<Muted[]>`
    SELECT u.decision_id AS "decisionId", m.handle, m.pen_name AS "penName", u.everywhere, u.since, d.rule, d.reason
    FROM stories s JOIN stories us ON us.author_id = s.author_id JOIN mutes u ON u.story_id = us.id
    JOIN members m ON m.id = u.member_id JOIN decisions d ON d.id = u.decision_id
    WHERE s.id = ${storyId} AND s.author_id = ${actor.id} AND (u.everywhere OR u.story_id = s.id)
    ORDER BY d.number DESC LIMIT 200`;
  return rows.map((row) => ({ ...row, rule: ruleWords(row.rule) }));
}
