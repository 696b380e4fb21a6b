import { decisionsOn, type StoredDecision } from "../decisions/read-log.ts";
import { type Standing, standingOf } from "../decisions/rules/standing.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { firstSettledState, settledState } from "./rules/states.ts";
import type { StoryState } from "./schema.ts";
import { addToTally } from "./tally.ts";
import { tellCorrection } from "./tell-correction.ts";

type Row = {
  state: StoryState;
  publishedAt: Date | null;
  originAt: Date | null;
  closed: boolean;
  retracted: boolean;
};

/**
 * Gives a story the state that stands by the log, and opens or closes its comments; one that was held before anybody saw
 * it is published when it is let through. Its log is locked by the caller. Answers the state; null where there is no such
 * story.
 */
export async function settleStory(tx: Tx, id: string): Promise<StoryState | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT s.state::text, s.published_at AS "publishedAt", s.origin_at AS "originAt", s.comments_closed AS closed,
      r.story_id IS NOT NULL AS retracted
    FROM stories s LEFT JOIN retractions r ON r.story_id = s.id WHERE s.id = ${id} FOR UPDATE OF s`;
  if (!row) return null;
  const decisions = await decisionsOn(tx, { kind: "story", id });
  const standing = standingOf(decisions);
  if (row.publishedAt !== null) return settlePublished(tx, id, { ...row, publishedAt: row.publishedAt }, standing);
  const state = firstSettledState(standing.visibility, row.state);
  if (state === "published") await publishNow(tx, id, row.originAt ?? momentOf(standing, decisions));
  if (state !== row.state || standing.closed !== row.closed)
    await tx.story.update({ where: { id }, data: { state, commentsClosed: standing.closed } });
  return state;
}

async function settlePublished(tx: Tx, id: string, row: Row & { publishedAt: Date }, standing: Standing) {
  const { visibility, closed } = standing;
  const state = settledState(visibility, row.retracted);
  if (state === row.state && closed === row.closed) return state;
  await tx.story.update({ where: { id }, data: { state, commentsClosed: closed } });
  if (state !== row.state)
    await tx.storyTag.updateMany({
      where: { storyId: id },
      data: { publishedAt: state === "published" ? row.publishedAt : null },
    });
  await record(tx, "story.settled", { storyId: id });
  if (state === "published" && row.state === "held") await tellCorrection(tx, id);
  return state;
}

// Exactly once: from then on it has a day of publication, which no decision takes away.
async function publishNow(tx: Tx, id: string, publishedAt: Date): Promise<void> {
  await tx.story.update({ where: { id }, data: { publishedAt } });
  await tx.storyTag.updateMany({ where: { storyId: id }, data: { publishedAt } });
  await addToTally(tx, id, {});
  await record(tx, "story.published", { storyId: id });
}

// When it was let through; where its hold was taken back, the last that was decided.
function momentOf({ by }: Standing, decisions: readonly StoredDecision[]): Date {
  const letThrough = decisions.find(({ id }) => id === by) ?? decisions.at(-1);
  if (!letThrough) throw new Error("Nothing was decided about this story.");
  return letThrough.createdAt;
}
