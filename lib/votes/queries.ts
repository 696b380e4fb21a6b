import { db } from "../platform/db/client.ts";
import { sql } from "../platform/db/sql.ts";
import type { Actor } from "../policy.ts";
import type { Choice, VoteTally } from "./rules.ts";

/** A reader's own vote on a story, as they see it. */
export type MyVote = {
  choice: Choice;
  reason: string | null;
  note: string | null;
  sourceUrl: string | null;
  /** False while the reader's e-mail address is not verified. */
  counted: boolean;
};

/** The actor's own vote on a story; null when there is none. */
export async function myVote(storyId: string, actor: Actor): Promise<MyVote | null> {
  const [mine] = await sql.$queryRaw<MyVote[]>`
    SELECT choice::text AS choice, reason, note, source_url AS "sourceUrl", counted
    FROM votes WHERE story_id = ${storyId} AND reader_id = ${actor.id}`;
  return mine ?? null;
}

/** The counted votes of a story. */
export async function voteTally(storyId: string): Promise<VoteTally> {
  const tally = await db.storyTally.findUnique({
    where: { storyId },
    select: { fact: true, fiction: true, unsure: true },
  });
  return tally ?? { fact: 0, fiction: 0, unsure: 0 };
}
