import { type Sql, sqlTransaction } from "../platform/db/sql.ts";
import { record } from "../platform/outbox.ts";
import type { Actor } from "../policy.ts";
import { applyChange } from "./cast-vote.ts";
import { inTurn } from "./in-turn.ts";
import { requireOthersStory, requireVoter } from "./open-story.ts";
import { type Choice, tallyChange, type VoteTally } from "./rules.ts";

/** Withdraws the actor's vote on a story with its two cents; where there is none, nothing changes. */
export function withdrawVote({ storyId }: { storyId: string }, actor: Actor): Promise<{ tally: VoteTally }> {
  return inTurn(actor.id, () => sqlTransaction((tx) => withdraw(tx, storyId, actor)));
}

async function withdraw(tx: Sql, storyId: string, actor: Actor): Promise<{ tally: VoteTally }> {
  requireVoter(actor);
  const [story] = await tx.$queryRaw<{ author: string }[]>`
    SELECT author_id AS author FROM stories WHERE id = ${storyId} AND state = 'published'`;
  requireOthersStory(story?.author ?? null, actor.id);
  const before = await deleteVote(tx, storyId, actor.id);
  if (before) await record(tx, "vote.withdrawn", { storyId });
  if (before?.centsId) await record(tx, "cents.gone", { storyId, centsId: before.centsId, readerId: actor.id });
  return { tally: await applyChange(tx, storyId, tallyChange(before?.counted ? before.choice : null, null)) };
}

async function deleteVote(tx: Sql, storyId: string, readerId: string) {
  const [before] = await tx.$queryRaw<{ choice: Choice; counted: boolean; centsId: string | null }[]>`
    DELETE FROM votes v WHERE story_id = ${storyId} AND reader_id = ${readerId}
    RETURNING choice::text AS choice, counted,
      (SELECT c.id FROM two_cents c WHERE c.story_id = v.story_id AND c.reader_id = v.reader_id) AS "centsId"`;
  return before;
}
