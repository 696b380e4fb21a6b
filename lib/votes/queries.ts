import { db } from "../platform/db/client.ts";
import { sql } from "../platform/db/sql.ts";
import type { Actor } from "../policy.ts";
import type { CentsState, Choice, VoteTally } from "./rules.ts";

/** A reader's own vote on a story, as they see it. */
export type MyVote = {
  choice: Choice;
  reason: string | null;
  note: string | null;
  sourceUrl: string | null;
  /** What became of note and source: whether readers see them. */
  cents: CentsState | null;
  /** Whether they stand with the reader's pen name. */
  named: boolean;
  /** False while the reader's e-mail address is not verified, and once the vote was removed. */
  counted: boolean;
};

/** What a reader's ballot on a story shows. */
export type MyBallot = {
  vote: MyVote | null;
  /** The decision by which votes of this reader do not count here; null where none does. */
  removedBy: string | null;
};

type BallotRow = Omit<MyVote, "choice"> & { choice: Choice | null; removedBy: string | null };

/** The actor's own ballot on a story. */
export async function myBallot(storyId: string, actor: Actor): Promise<MyBallot> {
  const [row] = await sql.$queryRaw<BallotRow[]>`
    SELECT v.choice::text AS choice, v.reason, v.note, v.source_url AS "sourceUrl", v.counted, r.id AS "removedBy",
      c.state::text AS cents, coalesce(c.named, false) AS named
    FROM (SELECT max(decision_id) AS id FROM removed_votes WHERE story_id = ${storyId} AND reader_id = ${actor.id}) r
    LEFT JOIN votes v ON v.story_id = ${storyId} AND v.reader_id = ${actor.id}
    LEFT JOIN two_cents c ON c.story_id = ${storyId} AND c.reader_id = ${actor.id}`;
  if (!row) return { vote: null, removedBy: null };
  const { removedBy, choice, ...vote } = row;
  return { vote: choice && { ...vote, choice }, removedBy };
}

/** The actor's own vote on a story; null when there is none. */
export async function myVote(storyId: string, actor: Actor): Promise<MyVote | null> {
  return (await myBallot(storyId, actor)).vote;
}

/** Votes of a story that a decision removed. `logId`: its entry in the public log; null for those of single accounts. */
export type VotesRemoved = { votes: number; at: Date; logId: string | null };

const mostCorrections = 5;

/**
 * Which votes of a story were removed, the latest first. What was removed with an account's other votes is summed up by
 * day, without the hour, and named by no entry, so that nobody learns which account voted here.
 */
export async function votesRemovedFrom(storyId: string): Promise<VotesRemoved[]> {
  return sql.$queryRaw<VotesRemoved[]>`
    SELECT count(*)::int AS votes, max(d.part_of) AS "logId",
      CASE WHEN max(d.part_of) IS NULL THEN date_trunc('day', min(d.created_at), 'UTC') ELSE min(d.created_at) END AS at
    FROM removed_votes r JOIN decisions d ON d.id = r.decision_id
    WHERE r.story_id = ${storyId} AND NOT EXISTS (
      SELECT FROM removed_votes e
      WHERE e.story_id = r.story_id AND e.reader_id = r.reader_id AND e.decision_id < r.decision_id)
    GROUP BY coalesce(d.part_of, (d.created_at AT TIME ZONE 'UTC')::date::text)
    ORDER BY 3 DESC LIMIT ${mostCorrections}`;
}

/** The counted votes of a story. */
export async function voteTally(storyId: string): Promise<VoteTally> {
  const tally = await db.storyTally.findUnique({
    where: { storyId },
    select: { fact: true, fiction: true, unsure: true },
  });
  return tally ?? { fact: 0, fiction: 0, unsure: 0 };
}
