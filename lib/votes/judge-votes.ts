import type { Sql } from "../platform/db/sql.ts";
import { addVotesToTallies } from "../stories/tally.ts";
import { type Choice, sumOf, tallyChange, type VoteTally } from "./rules.ts";

/** Whose vote on which story. */
export type Pair = { storyId: string; readerId: string };

type Judged = { storyId: string; choice: Choice; counted: boolean };

/** Locks votes that are there, in the order in which everybody does who holds several: by story, then by reader. */
export async function lockVotes(tx: Sql, pairs: readonly Pair[]): Promise<Pair[]> {
  const { stories, readers } = columnsOf(pairs);
  return tx.$queryRaw<Pair[]>`
    SELECT v.story_id AS "storyId", v.reader_id AS "readerId" FROM votes v
    JOIN unnest(${stories}::text[], ${readers}::text[]) AS p (story_id, reader_id) USING (story_id, reader_id)
    ORDER BY v.story_id COLLATE "C", v.reader_id COLLATE "C" FOR UPDATE OF v`;
}

/**
 * Works out anew which of these votes count, those of verified readers that are not removed, and gives the stories whose
 * numbers that changes. The votes are locked by the caller; their stories' counts are locked here, so this comes last.
 */
export async function judgeVotes(tx: Sql, pairs: readonly Pair[]): Promise<Map<string, VoteTally>> {
  const { stories, readers } = columnsOf(pairs);
  const judged = await tx.$queryRaw<Judged[]>`
    UPDATE votes v SET counted = NOT v.counted
    FROM unnest(${stories}::text[], ${readers}::text[]) AS p (story_id, reader_id) JOIN members m ON m.id = p.reader_id
    WHERE v.story_id = p.story_id AND v.reader_id = p.reader_id
      AND v.counted <> (m.email_verified_at IS NOT NULL AND NOT EXISTS (
        SELECT FROM removed_votes r WHERE r.story_id = p.story_id AND r.reader_id = p.reader_id))
    RETURNING v.story_id AS "storyId", v.choice::text AS choice, v.counted`;
  return changesOf(judged);
}

function changesOf(judged: readonly Judged[]): Map<string, VoteTally> {
  const byStory = Map.groupBy(judged, ({ storyId }) => storyId);
  return new Map(
    [...byStory].map(([storyId, votes]) => [
      storyId,
      sumOf(votes.map(({ choice, counted }) => (counted ? tallyChange(null, choice) : tallyChange(choice, null)))),
    ]),
  );
}

/** The same, with the stories' counts. */
export async function countAnew(tx: Sql, pairs: readonly Pair[]): Promise<string[]> {
  const changes = await judgeVotes(tx, pairs);
  await addVotesToTallies(tx, changes);
  return [...changes.keys()];
}

function columnsOf(pairs: readonly Pair[]) {
  return { stories: pairs.map(({ storyId }) => storyId), readers: pairs.map(({ readerId }) => readerId) };
}
