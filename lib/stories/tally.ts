import type { Sql } from "../platform/db/sql.ts";

/** The counts that a story keeps; each is the number of rows it stands for. */
export type Tally = { views: number; fact: number; fiction: number; unsure: number; comments: number };

const nothing: Tally = { views: 0, fact: 0, fiction: 0, unsure: 0, comments: 0 };

/** Changes a story's counts, in the transaction that changes what they count. */
export async function addToTally(tx: Sql, storyId: string, change: Partial<Tally>): Promise<Tally> {
  const { views, fact, fiction, unsure, comments } = { ...nothing, ...change };
  // PostgreSQL checks the row to insert before it finds that there is one to update: that one may not be negative.
  const [tally] = await tx.$queryRaw<Tally[]>`
    INSERT INTO story_tallies AS t (story_id, views, fact, fiction, unsure, comments)
    VALUES (${storyId}, greatest(${views}::int, 0), greatest(${fact}::int, 0), greatest(${fiction}::int, 0),
      greatest(${unsure}::int, 0), greatest(${comments}::int, 0))
    ON CONFLICT (story_id) DO UPDATE SET views = t.views + ${views}::int, fact = t.fact + ${fact}::int,
      fiction = t.fiction + ${fiction}::int, unsure = t.unsure + ${unsure}::int, comments = t.comments + ${comments}::int
    RETURNING views, fact, fiction, unsure, comments`;
  return tally ?? nothing;
}

/** The counts of a story. */
export async function readTally(tx: Sql, storyId: string): Promise<Tally> {
  const [tally] = await tx.$queryRaw<Tally[]>`
    SELECT views, fact, fiction, unsure, comments FROM story_tallies WHERE story_id = ${storyId}`;
  return tally ?? nothing;
}
