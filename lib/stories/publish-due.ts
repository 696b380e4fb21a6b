import { actorOf } from "../accounts/actor-of.ts";
import { now, nowMs } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { transaction } from "../platform/db/transaction.ts";
import { isStopping } from "../platform/jobs/stopping.ts";
import { isRefusal, Refusal } from "../platform/refusal.ts";
import { publishStory } from "./publish-story.ts";
import { nextTry, patienceMs } from "./rules/schedule.ts";
import { tellScheduleEnded } from "./tell-schedule-ended.ts";

/**
 * Publishes the stories whose time has come, the longest due first, each once however many workers do it. Gives how many
 * were looked at. One whose try ends in a fault is tried again some minutes later; the others do not wait for it.
 */
export async function publishDue(): Promise<number> {
  const faults: unknown[] = [];
  let count = 0;
  while (!isStopping()) {
    const storyId = await takeDue();
    if (storyId === null) break;
    await publishScheduled(storyId).catch((fault: unknown) => faults.push(fault));
    count += 1;
  }
  if (faults.length > 0) throw new AggregateError(faults, "Stories could not be published when their time had come.");
  return count;
}

async function takeDue(): Promise<string | null> {
  const [due] = await sql.$queryRaw<{ id: string }[]>`
    UPDATE story_schedules s SET try_at = ${new Date(nowMs() + patienceMs)} FROM (
      SELECT story_id FROM story_schedules WHERE try_at <= ${now()} ORDER BY try_at LIMIT 1 FOR UPDATE SKIP LOCKED
    ) due WHERE s.story_id = due.story_id RETURNING s.story_id AS id`;
  return due?.id ?? null;
}

type Due = { authorId: string; state: string; version: number | null };

async function publishScheduled(storyId: string): Promise<void> {
  const [story] = await sql.$queryRaw<Due[]>`
    SELECT s.author_id AS "authorId", s.state::text, d.version
    FROM stories s LEFT JOIN drafts d ON d.story_id = s.id WHERE s.id = ${storyId}`;
  if (story?.state !== "scheduled") return forget(storyId);
  if (story.version === null) return giveUp(storyId, new Refusal("gone", "There was no draft of it any more."));
  try {
    await publishStory({ storyId, version: story.version }, await actorOf(story.authorId), { bySchedule: true });
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    await after(thrown, storyId);
  }
}

// It was published by hand, or its state was settled otherwise.
async function forget(storyId: string): Promise<void> {
  await sql.$queryRaw`
    DELETE FROM story_schedules h USING stories s WHERE h.story_id = ${storyId} AND s.id = h.story_id AND s.state <> 'scheduled'`;
}

function after(refusal: Refusal, storyId: string): Promise<void> {
  const { code, retryAfterSeconds } = refusal;
  if (code === "too_many" || code === "unavailable") return tryAgain(storyId, nextTry(now(), retryAfterSeconds));
  // It was saved, published or cancelled at this very moment: what it is now is looked at anew.
  if (code === "conflict") return tryAgain(storyId, now());
  return giveUp(storyId, refusal);
}

async function tryAgain(storyId: string, at: Date): Promise<void> {
  await sql.$queryRaw`UPDATE story_schedules SET try_at = greatest(at, ${at}::timestamptz) WHERE story_id = ${storyId}`;
}

/** What cannot be published is a draft again, and its contributor is told why. */
async function giveUp(storyId: string, { message, fields }: Refusal): Promise<void> {
  const reasons = [...new Set([...Object.values(fields), ...(Object.keys(fields).length === 0 ? [message] : [])])];
  await transaction(async (tx) => {
    const [story] = await tx.$queryRaw<{ state: string }[]>`
      SELECT state::text FROM stories WHERE id = ${storyId} FOR UPDATE`;
    if (story?.state !== "scheduled") return;
    await tx.storySchedule.deleteMany({ where: { storyId } });
    await tx.story.update({ where: { id: storyId }, data: { state: "draft" } });
    await tellScheduleEnded(tx, storyId, "failed", reasons.join(" "));
  });
}
