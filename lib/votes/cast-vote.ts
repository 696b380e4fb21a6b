import { now } from "../platform/clock.ts";
import { type Sql, sqlTransaction } from "../platform/db/sql.ts";
import { record } from "../platform/outbox.ts";
import type { Actor } from "../policy.ts";
import { addToTally, readTally } from "../stories/tally.ts";
import { inTurn } from "./in-turn.ts";
import { requireOthersStory, requireVoter } from "./open-story.ts";
import { type Choice, tallyChange, type VoteTally } from "./rules.ts";
import type { CastVoteInput } from "./schema.ts";

/** What came of a vote: the story's tally, and whether the vote is in it (it is not before the e-mail is verified). */
export type Cast = { tally: VoteTally; counted: boolean };

/** Casts the actor's vote on a story, or changes the one that is there: one vote a reader and story, always. */
export function castVote(input: CastVoteInput, actor: Actor): Promise<Cast> {
  return inTurn(actor.id, () => sqlTransaction((tx) => castIn(tx, input, actor)));
}

/** The same inside a transaction; right also when one reader's ballots come through several processes at once. */
export async function castIn(tx: Sql, input: CastVoteInput, actor: Actor): Promise<Cast> {
  requireVoter(actor);
  const counted = actor.verified || (await isVerifiedByNow(tx, actor.id));
  const before = await writeVote(tx, input, actor.id, counted);
  const change = tallyChange(before?.counted ? before.choice : null, counted ? input.choice : null);
  // The story's row is locked last: on a hot story all voters wait for it.
  const [, tally] = await Promise.all([
    record(tx, "vote.cast", { storyId: input.storyId }),
    applyChange(tx, input.storyId, change),
  ]);
  return { tally, counted };
}

type Before = { choice: Choice; counted: boolean };

// Of parallel votes of one reader the first inserts; the others wait for it, find its row and change that.
async function writeVote(tx: Sql, input: CastVoteInput, readerId: string, counted: boolean): Promise<Before | null> {
  for (;;) {
    if (await insertVote(tx, input, readerId, counted)) return null;
    const before = await changeVote(tx, input, readerId, counted);
    if (before) return before; // else it was withdrawn in between
  }
}

async function insertVote(tx: Sql, input: CastVoteInput, readerId: string, counted: boolean): Promise<boolean> {
  const { storyId, choice, reason = null, note = null, sourceUrl = null } = input;
  const [row] = await tx.$queryRaw<{ author: string | null; inserted: boolean }[]>`
    WITH story AS (
      SELECT id, author_id FROM stories WHERE id = ${storyId} AND state = 'published'
    ), vote AS (
      INSERT INTO votes (story_id, reader_id, choice, counted, reason, note, source_url, created_at, cast_at)
      SELECT id, ${readerId}, ${choice}::vote_choice, ${counted}, ${reason}, ${note}, ${sourceUrl}, ${now()}, ${now()}
      FROM story WHERE author_id <> ${readerId}
      ON CONFLICT (story_id, reader_id) DO NOTHING
      RETURNING 1
    )
    SELECT (SELECT author_id FROM story) AS author, EXISTS (SELECT 1 FROM vote) AS inserted`;
  requireOthersStory(row?.author ?? null, readerId);
  return row?.inserted ?? false;
}

// A reason belongs to its choice. While that stays, what the ballot did not mention stays too.
async function changeVote(tx: Sql, input: CastVoteInput, readerId: string, counted: boolean): Promise<Before | null> {
  const { storyId, choice, reason, note, sourceUrl } = input;
  const [before] = await tx.$queryRaw<Before[]>`
    WITH before AS (
      SELECT choice, counted, choice = ${choice}::vote_choice AS same FROM votes
      WHERE story_id = ${storyId} AND reader_id = ${readerId} FOR UPDATE
    )
    UPDATE votes v SET choice = ${choice}::vote_choice, counted = ${counted},
      reason = CASE WHEN b.same AND ${reason === undefined} THEN v.reason ELSE ${reason ?? null} END,
      note = CASE WHEN b.same AND ${note === undefined} THEN v.note ELSE ${note ?? null} END,
      source_url = CASE WHEN b.same AND ${sourceUrl === undefined} THEN v.source_url ELSE ${sourceUrl ?? null} END,
      cast_at = CASE WHEN b.same THEN v.cast_at ELSE ${now()} END
    FROM before b WHERE v.story_id = ${storyId} AND v.reader_id = ${readerId}
    RETURNING b.choice::text AS choice, b.counted`;
  return before ?? null;
}

// The e-mail may have been verified since the request began. The lock makes a verification wait for this vote, so that
// the job after it (countKeptVotes) finds it.
async function isVerifiedByNow(tx: Sql, readerId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ verified: boolean }[]>`
    SELECT email_verified_at IS NOT NULL AS verified FROM members WHERE id = ${readerId} FOR SHARE`;
  return row?.verified ?? false;
}

/** Changes a story's tally, if there is anything to change, and gives its votes. */
export async function applyChange(tx: Sql, storyId: string, change: VoteTally): Promise<VoteTally> {
  const same = change.fact === 0 && change.fiction === 0 && change.unsure === 0;
  const { fact, fiction, unsure } = same ? await readTally(tx, storyId) : await addToTally(tx, storyId, change);
  return { fact, fiction, unsure };
}
