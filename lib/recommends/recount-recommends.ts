import { pool } from "../platform/db/client.ts";
import { type Sql, sqlTransaction } from "../platform/db/sql.ts";

/** Counts that were not what they count: of stories, by their ids, and of contributors. */
export type RecommendDrift = { stories: string[]; contributors: string[] };

const storiesAside = `
  SELECT t.story_id AS id FROM story_tallies t
  LEFT JOIN (SELECT story_id, count(*) AS n FROM recommends GROUP BY story_id) r USING (story_id)
  WHERE t.recommends <> coalesce(r.n, 0)`;
const contributorsAside = `
  SELECT coalesce(t.member_id, f.contributor_id) AS id FROM follower_tallies t
  FULL JOIN (SELECT contributor_id, count(*) AS n FROM follows GROUP BY contributor_id) f ON f.contributor_id = t.member_id
  WHERE coalesce(t.followers, 0) <> coalesce(f.n, 0)`;

/** Counts recommendations and followers anew; says which counts had drifted, and sets them right. An account that goes takes its own with it. */
export async function recountRecommends(): Promise<RecommendDrift> {
  const [stories, contributors] = [await idsOf(storiesAside), await idsOf(contributorsAside)];
  for (const id of stories) await sqlTransaction((tx) => recountStory(tx, id));
  for (const id of contributors) await sqlTransaction((tx) => recountFollowers(tx, id));
  return { stories, contributors };
}

// The row is locked before its rows are counted, so that nothing falls between the two.
async function recountStory(tx: Sql, id: string): Promise<void> {
  await tx.$queryRaw`SELECT FROM story_tallies WHERE story_id = ${id} FOR UPDATE`;
  await tx.$queryRaw`
    UPDATE story_tallies SET recommends = (SELECT count(*) FROM recommends WHERE story_id = ${id}) WHERE story_id = ${id}`;
}

async function recountFollowers(tx: Sql, id: string): Promise<void> {
  await tx.$queryRaw`
    INSERT INTO follower_tallies (member_id) SELECT id FROM members WHERE id = ${id} ON CONFLICT (member_id) DO NOTHING`;
  await tx.$queryRaw`SELECT FROM follower_tallies WHERE member_id = ${id} FOR UPDATE`;
  await tx.$queryRaw`
    UPDATE follower_tallies SET followers = (SELECT count(*) FROM follows WHERE contributor_id = ${id})
    WHERE member_id = ${id}`;
}

async function idsOf(statement: string): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(statement);
  return rows.map(({ id }) => id);
}
