import { setClock } from "../lib/platform/clock.ts";
import { closeDatabase, pool } from "../lib/platform/db/client.ts";
import { runVerdicts } from "../lib/verdicts/run-verdicts.ts";

// A program of its own: journeys run it over the database of the site that they visit (e2e/verdicts.ts). So many readers of
// the demo world's electorate vote on a story, an hour ago; verdicts are worked out then and now.
const { storyId, readers, choice } = JSON.parse(process.argv[2] ?? "{}") as {
  storyId: string;
  readers: number;
  choice: "fact" | "fiction";
};
const hourAgo = Date.now() - 60 * 60 * 1000;
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
  [storyId, readers, choice, new Date(hourAgo)],
);
const back = setClock(() => hourAgo);
await runVerdicts();
back();
await runVerdicts();
await closeDatabase();
