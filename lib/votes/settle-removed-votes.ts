import { decisionsOn } from "../decisions/read-log.ts";
import type { Subject } from "../decisions/rules/kinds.ts";
import { type Removal, removalsIn, removesVotes } from "../decisions/rules/removals.ts";
import type { Sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { record, recordEach } from "../platform/outbox.ts";
import { addVotesToTallies } from "../stories/tally.ts";
import { judgeVotes, lockVotes } from "./judge-votes.ts";

/** Stories whose pages are named one by one; where there are more, all pages are rendered anew when asked for. */
const mostNamed = 100;

/**
 * Works out from the log of a subject which votes stay removed, and counts those that this concerns. The log is locked by
 * the caller, whose last step this is: on a hot story all voters wait for its counts, which are locked here.
 */
export async function settleRemovedVotes(tx: Tx, subject: Subject): Promise<void> {
  const decisions = await decisionsOn(tx, subject);
  const ids = decisions.filter(removesVotes).map(({ id }) => id);
  if (ids.length === 0) return;
  const wanted = removalsIn(decisions);
  const pairs = [...wanted, ...(await removedBy(tx, ids))];
  if (subject.kind === "profile") await lockReader(tx, subject.id);
  await lockVotes(tx, pairs);
  const touched = await replaceRemovals(tx, ids, wanted);
  const changes = await judgeVotes(tx, pairs);
  await tell(tx, new Set([...touched, ...changes.keys()]));
  await addVotesToTallies(tx, changes);
}

/** Locks a reader and all their votes; gives the stories that these are on. */
export async function lockVotesOf(tx: Sql, readerId: string): Promise<string[]> {
  await lockReader(tx, readerId);
  const rows = await tx.$queryRaw<{ storyId: string }[]>`
    SELECT story_id AS "storyId" FROM votes WHERE reader_id = ${readerId} ORDER BY story_id COLLATE "C" FOR UPDATE`;
  return rows.map(({ storyId }) => storyId);
}

/** Locks a reader before their votes, as whoever votes does; a verification waits, and finds what stands. */
async function lockReader(tx: Sql, readerId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM members WHERE id = ${readerId} FOR NO KEY UPDATE`;
}

function removedBy(tx: Sql, decisions: readonly string[]): Promise<Removal[]> {
  return tx.$queryRaw<Removal[]>`
    SELECT story_id AS "storyId", reader_id AS "readerId", decision_id AS "decisionId"
    FROM removed_votes WHERE decision_id = ANY(${decisions}::text[])`;
}

/** Has exactly these votes removed by these decisions; gives the stories for which that is new. */
async function replaceRemovals(tx: Sql, decisions: readonly string[], wanted: readonly Removal[]): Promise<string[]> {
  const [stories, readers, ids] = (["storyId", "readerId", "decisionId"] as const).map((name) =>
    wanted.map((removal) => removal[name]),
  );
  const rows = await tx.$queryRaw<{ storyId: string }[]>`
    WITH wanted AS (
      SELECT * FROM unnest(${stories}::text[], ${readers}::text[], ${ids}::text[]) AS w (story_id, reader_id, decision_id)
    ), gone AS (
      DELETE FROM removed_votes r WHERE decision_id = ANY(${decisions}::text[])
        AND NOT EXISTS (SELECT FROM wanted w WHERE (w.story_id, w.reader_id, w.decision_id) = (r.story_id, r.reader_id, r.decision_id))
      RETURNING story_id
    ), come AS (
      INSERT INTO removed_votes (story_id, reader_id, decision_id)
      SELECT w.story_id, w.reader_id, w.decision_id FROM wanted w
      JOIN stories s ON s.id = w.story_id JOIN members m ON m.id = w.reader_id
      ON CONFLICT DO NOTHING RETURNING story_id
    )
    SELECT story_id AS "storyId" FROM gone UNION SELECT story_id FROM come`;
  return rows.map(({ storyId }) => storyId);
}

async function tell(tx: Sql, stories: ReadonlySet<string>): Promise<void> {
  if (stories.size > mostNamed) return record(tx, "votes.settled-widely", {});
  await recordEach(
    tx,
    "votes.settled",
    [...stories].map((storyId) => ({ storyId })),
  );
}
