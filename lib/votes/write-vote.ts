import { now } from "../platform/clock.ts";
import type { Sql } from "../platform/db/sql.ts";
import { requireOthersStory } from "./open-story.ts";
import type { Choice, Words } from "./rules.ts";
import type { CastVoteInput } from "./schema.ts";

/** The vote that was there, and whether it had two cents. */
export type Before = { choice: Choice; counted: boolean; said: boolean };

/** What came of writing a vote: the one that was there, whether this one counts, and what it says. */
export type WrittenVote = { before: Before | null; counted: boolean; words: Words };

/**
 * Writes a reader's vote and gives the one that was there before. Of parallel votes of one reader the first inserts; the
 * others wait for it, find its row and change that.
 */
export async function writeVote(
  tx: Sql,
  input: CastVoteInput,
  readerId: string,
  counted: boolean,
): Promise<WrittenVote> {
  for (;;) {
    const inserted = await insertVote(tx, input, readerId, counted);
    if (inserted) return { before: null, counted: inserted.counted, words: wordsOf(input) };
    const changed = await changeVote(tx, input, readerId, counted);
    if (!changed) continue; // it was withdrawn in between
    const { note, sourceUrl, ...before } = changed;
    const counts = counted && (before.counted || (await countUnlessRemoved(tx, input.storyId, readerId)));
    return { before, counted: counts, words: { note, sourceUrl } };
  }
}

function wordsOf({ note = null, sourceUrl = null }: CastVoteInput): Words {
  return { note, sourceUrl };
}

type Inserted = { author: string | null; inserted: boolean; counted: boolean };

async function insertVote(
  tx: Sql,
  input: CastVoteInput,
  readerId: string,
  counted: boolean,
): Promise<{ counted: boolean } | null> {
  const { storyId, choice, reason = null, note = null, sourceUrl = null, cameFrom = null } = input;
  const [row] = await tx.$queryRaw<Inserted[]>`
    WITH story AS (
      SELECT id, author_id FROM stories WHERE id = ${storyId} AND state = 'published'
    ), vote AS (
      INSERT INTO votes (story_id, reader_id, choice, counted, reason, note, source_url, created_at, cast_at, came_from, invited)
      SELECT id, ${readerId}, ${choice}::vote_choice,
        ${counted}::boolean AND NOT EXISTS (SELECT FROM removed_votes WHERE story_id = ${storyId} AND reader_id = ${readerId}),
        ${reason}, ${note}, ${sourceUrl}, ${now()}, ${now()}, ${cameFrom},
        EXISTS (SELECT FROM asked_views WHERE reader_id = ${readerId} AND story_id = ${storyId})
      FROM story WHERE author_id <> ${readerId}
      ON CONFLICT (story_id, reader_id) DO NOTHING
      RETURNING counted
    )
    SELECT (SELECT author_id FROM story) AS author, EXISTS (SELECT 1 FROM vote) AS inserted,
      (SELECT counted FROM vote) AS counted`;
  requireOthersStory(row?.author ?? null, readerId);
  return row?.inserted ? { counted: row.counted } : null;
}

// A reason belongs to its choice. While that stays, what the ballot did not mention stays too. What did not count before
// does not count by this: it may have been removed while this statement waited for the vote.
async function changeVote(tx: Sql, input: CastVoteInput, readerId: string, counted: boolean) {
  const { storyId, choice, reason, note, sourceUrl } = input;
  const [before] = await tx.$queryRaw<(Before & Words)[]>`
    WITH before AS (
      SELECT choice, counted, note IS NOT NULL OR source_url IS NOT NULL AS said, choice = ${choice}::vote_choice AS same FROM votes
      WHERE story_id = ${storyId} AND reader_id = ${readerId} FOR UPDATE
    )
    UPDATE votes v SET choice = ${choice}::vote_choice, counted = b.counted AND ${counted}::boolean,
      reason = CASE WHEN b.same AND ${reason === undefined} THEN v.reason ELSE ${reason ?? null} END,
      note = CASE WHEN b.same AND ${note === undefined} THEN v.note ELSE ${note ?? null} END,
      source_url = CASE WHEN b.same AND ${sourceUrl === undefined} THEN v.source_url ELSE ${sourceUrl ?? null} END,
      cast_at = CASE WHEN b.same THEN v.cast_at ELSE ${now()} END
    FROM before b WHERE v.story_id = ${storyId} AND v.reader_id = ${readerId}
    RETURNING b.choice::text AS choice, b.counted, b.said, v.note, v.source_url AS "sourceUrl"`;
  return before ?? null;
}

// Whoever removes a vote holds it, as we do now: this is asked after that, and sees what came of it.
async function countUnlessRemoved(tx: Sql, storyId: string, readerId: string): Promise<boolean> {
  const counting = await tx.$queryRaw<unknown[]>`
    UPDATE votes v SET counted = true WHERE v.story_id = ${storyId} AND v.reader_id = ${readerId}
      AND NOT EXISTS (SELECT FROM removed_votes r WHERE r.story_id = v.story_id AND r.reader_id = v.reader_id)
    RETURNING 1`;
  return counting.length > 0;
}
