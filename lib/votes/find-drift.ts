import { pool } from "../platform/db/client.ts";
import { log } from "../platform/log.ts";
import type { VoteTally } from "./rules.ts";

/** A story whose tally is not the number of its votes. */
export type Drift = { storyId: string; tally: VoteTally; votes: VoteTally };

type Row = Record<"fact" | "fiction" | "unsure" | "fact_votes" | "fiction_votes" | "unsure_votes", number> & {
  story_id: string;
};

const counted = `
  SELECT t.story_id, t.fact, t.fiction, t.unsure, v.fact_votes, v.fiction_votes, v.unsure_votes
  FROM story_tallies t CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE choice = 'fact')::int AS fact_votes,
      count(*) FILTER (WHERE choice = 'fiction')::int AS fiction_votes,
      count(*) FILTER (WHERE choice = 'unsure')::int AS unsure_votes
    FROM votes WHERE story_id = t.story_id AND counted
  ) v
  WHERE (t.fact, t.fiction, t.unsure) <> (v.fact_votes, v.fiction_votes, v.unsure_votes)`;

/** Counts all votes anew and names the stories whose tally differs. */
export async function findDrift(): Promise<Drift[]> {
  const { rows } = await pool().query<Row>(counted);
  return rows.map((row) => ({
    storyId: row.story_id,
    tally: { fact: row.fact, fiction: row.fiction, unsure: row.unsure },
    votes: { fact: row.fact_votes, fiction: row.fiction_votes, unsure: row.unsure_votes },
  }));
}

/** Reports each tally that differs from its votes; a drift is a bug, so it is not mended in silence. */
export async function reportDrift(): Promise<number> {
  const drift = await findDrift();
  for (const each of drift) log.error(each, "a story's tally is not the number of its votes");
  return drift.length;
}
