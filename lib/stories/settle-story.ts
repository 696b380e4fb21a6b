import { readStanding } from "../decisions/read-log.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { settledState } from "./rules/states.ts";
import type { StoryState } from "./schema.ts";

type Row = { state: StoryState; publishedAt: Date | null; closed: boolean; retracted: boolean };

/**
 * Gives a story the state that stands by the log, and opens or closes its comments. Its log is locked by the caller.
 * Answers the state; null where there is no such story.
 */
export async function settleStory(tx: Tx, id: string): Promise<StoryState | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT s.state::text, s.published_at AS "publishedAt", s.comments_closed AS closed, r.story_id IS NOT NULL AS retracted
    FROM stories s LEFT JOIN retractions r ON r.story_id = s.id WHERE s.id = ${id} FOR UPDATE OF s`;
  if (!row || row.publishedAt === null) return row?.state ?? null;
  const { visibility, closed } = await readStanding(tx, { kind: "story", id });
  const state = settledState(visibility, row.retracted);
  if (state === row.state && closed === row.closed) return state;
  await tx.story.update({ where: { id }, data: { state, commentsClosed: closed } });
  if (state !== row.state)
    await tx.storyTag.updateMany({
      where: { storyId: id },
      data: { publishedAt: state === "published" ? row.publishedAt : null },
    });
  await record(tx, "story.settled", { storyId: id });
  return state;
}
