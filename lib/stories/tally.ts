import type { Sql } from "../platform/db/sql.ts";

/** The counts that a story keeps; each is the number of rows it stands for. */
export type Tally = {
  views: number;
  fact: number;
  fiction: number;
  unsure: number;
  comments: number;
  recommends: number;
};

/** The counts of a story that has none yet. */
export const nothing: Tally = { views: 0, fact: 0, fiction: 0, unsure: 0, comments: 0, recommends: 0 };

/** Changes a story's counts, in the transaction that changes what they count. */
export async function addToTally(tx: Sql, storyId: string, change: Partial<Tally>): Promise<Tally> {
  const { views, fact, fiction, unsure, comments, recommends } = { ...nothing, ...change };
  // PostgreSQL checks the row to insert before it finds that there is one to update: that one may not be negative.
  const [tally] = await tx.$queryRaw<Tally[]>`
    INSERT INTO story_tallies AS t (story_id, views, fact, fiction, unsure, comments, recommends)
    VALUES (${storyId}, greatest(${views}::int, 0), greatest(${fact}::int, 0), greatest(${fiction}::int, 0),
      greatest(${unsure}::int, 0), greatest(${comments}::int, 0), greatest(${recommends}::int, 0))
    ON CONFLICT (story_id) DO UPDATE SET views = t.views + ${views}::int, fact = t.fact + ${fact}::int,
      fiction = t.fiction + ${fiction}::int, unsure = t.unsure + ${unsure}::int, comments = t.comments + ${comments}::int,
      recommends = t.recommends + ${recommends}::int
    RETURNING views, fact, fiction, unsure, comments, recommends`;
  return tally ?? nothing;
}

/** The counts of a story. */
export async function readTally(tx: Sql, storyId: string): Promise<Tally> {
  const [tally] = await tx.$queryRaw<Tally[]>`
    SELECT views, fact, fiction, unsure, comments, recommends FROM story_tallies WHERE story_id = ${storyId}`;
  return tally ?? nothing;
}

/** The votes among a story's counts. */
export type Votes = Pick<Tally, "fact" | "fiction" | "unsure">;

/** Changes the votes of several stories, always in the order of their ids, so that no two such changes wait for each other. */
export async function addVotesToTallies(tx: Sql, changes: ReadonlyMap<string, Votes>): Promise<void> {
  if (changes.size === 0) return;
  const ids = [...changes.keys()];
  const [fact, fiction, unsure] = (["fact", "fiction", "unsure"] as const).map((choice) =>
    [...changes.values()].map((change) => change[choice]),
  );
  await tx.$queryRaw`
    INSERT INTO story_tallies (story_id) SELECT id FROM unnest(${ids}::text[]) id ORDER BY id COLLATE "C"
    ON CONFLICT (story_id) DO NOTHING`;
  await tx.$queryRaw`
    SELECT 1 FROM story_tallies WHERE story_id = ANY(${ids}::text[]) ORDER BY story_id COLLATE "C" FOR UPDATE`;
  await tx.$queryRaw`
    UPDATE story_tallies t SET fact = t.fact + c.fact, fiction = t.fiction + c.fiction, unsure = t.unsure + c.unsure
    FROM unnest(${ids}::text[], ${fact}::int[], ${fiction}::int[], ${unsure}::int[]) AS c (id, fact, fiction, unsure)
    WHERE t.story_id = c.id`;
}
