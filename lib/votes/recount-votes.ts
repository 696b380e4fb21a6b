import { transaction } from "../platform/db/transaction.ts";
import { findDrift } from "./find-drift.ts";

/** Sets tallies to the number of their votes, after accounts were removed whose votes went with them. */
export async function recountVotes(): Promise<number> {
  const drift = await findDrift();
  for (const { storyId } of drift) await recountStory(storyId);
  return drift.length;
}

// The story's row is locked before its votes are counted, so no vote falls between the two.
function recountStory(storyId: string): Promise<number> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM story_tallies WHERE story_id = ${storyId} FOR UPDATE`;
    return tx.$executeRaw`
      UPDATE story_tallies t SET fact = v.fact, fiction = v.fiction, unsure = v.unsure
      FROM (
        SELECT count(*) FILTER (WHERE choice = 'fact') AS fact, count(*) FILTER (WHERE choice = 'fiction') AS fiction,
          count(*) FILTER (WHERE choice = 'unsure') AS unsure
        FROM votes WHERE story_id = ${storyId} AND counted
      ) v
      WHERE t.story_id = ${storyId}`;
  });
}
