import { type Tx, transaction } from "../platform/db/transaction.ts";
import { recordEach } from "../platform/outbox.ts";
import { addVotesToTallies } from "../stories/tally.ts";
import { lockVotes } from "./judge-votes.ts";
import { type Choice, sumOf, tallyChange } from "./rules.ts";

const atOnce = 100;

/** Withdraws all votes of a reader with their two cents, some at a time: each story's numbers stay those of its votes. */
export async function withdrawAll(readerId: string): Promise<number> {
  let withdrawn = 0;
  for (;;) {
    const some = await transaction((tx) => withdrawSome(tx, readerId));
    withdrawn += some;
    if (some === 0) return withdrawn;
  }
}

async function withdrawSome(tx: Tx, readerId: string): Promise<number> {
  const pairs = await tx.$queryRaw<{ storyId: string; readerId: string }[]>`
    SELECT story_id AS "storyId", reader_id AS "readerId" FROM votes WHERE reader_id = ${readerId}
    ORDER BY cast_at, story_id LIMIT ${atOnce}`;
  const locked = await lockVotes(tx, pairs);
  const stories = locked.map(({ storyId }) => storyId);
  await recordEach(tx, "cents.gone", await centsOf(tx, readerId, stories));
  const gone = await tx.$queryRaw<{ storyId: string; choice: Choice; counted: boolean }[]>`
    DELETE FROM votes WHERE reader_id = ${readerId} AND story_id = ANY(${stories}::text[])
    RETURNING story_id AS "storyId", choice::text AS choice, counted`;
  const byStory = Map.groupBy(
    gone.filter(({ counted }) => counted),
    ({ storyId }) => storyId,
  );
  const changes = [...byStory].map(
    ([storyId, votes]) => [storyId, sumOf(votes.map(({ choice }) => tallyChange(choice, null)))] as const,
  );
  await addVotesToTallies(tx, new Map(changes));
  await recordEach(
    tx,
    "vote.withdrawn",
    gone.map(({ storyId }) => ({ storyId })),
  );
  return pairs.length;
}

function centsOf(tx: Tx, readerId: string, stories: readonly string[]) {
  return tx.$queryRaw<{ storyId: string; centsId: string; readerId: string }[]>`
    SELECT story_id AS "storyId", id AS "centsId", reader_id AS "readerId" FROM two_cents
    WHERE reader_id = ${readerId} AND story_id = ANY(${stories}::text[])`;
}
