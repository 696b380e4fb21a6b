import { sql } from "../platform/db/sql.ts";

/** Views that were taken out of a story's numbers as automated, when, and by which entry of the public log. */
export type ViewsRemoved = { views: number; at: Date; logId: string };

const most = 5;

/** The corrections of a story's views that stand, the latest first. */
export async function viewsRemovedFrom(storyId: string): Promise<ViewsRemoved[]> {
  return sql.$queryRaw<ViewsRemoved[]>`
    SELECT views, at, decision_id AS "logId" FROM view_corrections
    WHERE story_id = ${storyId} AND taken_back_at IS NULL ORDER BY at DESC LIMIT ${most}`;
}
