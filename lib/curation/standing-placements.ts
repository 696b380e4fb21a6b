import type { Slot } from "../decisions/rules/placements.ts";
import { now } from "../platform/clock.ts";
import type { Sql } from "../platform/db/sql.ts";

/** A story that stands somewhere by an editor's decision, until its time is over. */
export type StandingPlacement = { decisionId: string; storyId: string; slot: Slot; authorId: string };

/** What stands now: of published stories, whose time is not over; the picks in their order. */
export function standingPlacements(tx: Sql): Promise<StandingPlacement[]> {
  return tx.$queryRaw<StandingPlacement[]>`
    SELECT p.decision_id AS "decisionId", p.story_id AS "storyId", p.slot, s.author_id AS "authorId"
    FROM placements p JOIN stories s ON s.id = p.story_id
    WHERE p.until > ${now()}::timestamptz AND s.state = 'published' ORDER BY p.slot, p.position, p.decision_id`;
}
