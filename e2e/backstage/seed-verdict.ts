import { pool } from "../../lib/platform/db/client.ts";
import { runVerdicts } from "../../lib/verdicts/run-verdicts.ts";
import { afterMinutes } from "./after.ts";

type Wanted = { storyId: string; readers: number; choice: "fact" | "fiction" };

const hourMs = 60 * 60 * 1000;

/** So many readers of the demo world's electorate vote on a story, an hour ago; verdicts are worked out then and now. */
export async function seedVerdict({ storyId, readers, choice }: Wanted): Promise<void> {
  await pool().query(
    `WITH chosen AS (
       SELECT reader_id FROM reader_factors f WHERE EXISTS (SELECT FROM members m WHERE m.id = f.reader_id AND m.demo)
       ORDER BY hashtext(reader_id) LIMIT $2
     ), cast_votes AS (
       INSERT INTO votes (story_id, reader_id, choice, counted, created_at, cast_at)
       SELECT $1, reader_id, $3::vote_choice, true, $4, $4 FROM chosen
     )
     UPDATE story_tallies SET fact = fact + CASE WHEN $3 = 'fact' THEN $2::int ELSE 0 END,
       fiction = fiction + CASE WHEN $3 = 'fiction' THEN $2::int ELSE 0 END WHERE story_id = $1`,
    [storyId, readers, choice, new Date(Date.now() - hourMs)],
  );
  await afterMinutes(-60, runVerdicts);
  await runVerdicts();
}
