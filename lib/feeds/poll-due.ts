import { now, nowMs } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { isStopping } from "../platform/jobs/stopping.ts";
import { pollSource } from "./poll-source.ts";

const lanes = 6;
const roundMs = 55_000; // the next round comes a minute after this one began
const patienceMs = 15 * 60_000; // a feed whose check was cut off is due again by then

/**
 * Checks the feeds whose time has come, some at once, those first that have waited longest; by however many workers.
 * Gives how many. What is not done in a minute is left to the next round.
 */
export async function pollDue(): Promise<number> {
  const end = nowMs() + roundMs;
  const ended = await Promise.allSettled(Array.from({ length: lanes }, () => pollUntil(end)));
  // A lane that the database threw out leaves its work to the others; the queue notes the fault when they are done.
  const failed = ended.find((lane) => lane.status === "rejected");
  if (failed) throw failed.reason;
  return ended.reduce((sum, lane) => sum + (lane.status === "fulfilled" ? lane.value : 0), 0);
}

// Not through the queue: a job for each check would cost more than the check of a feed that has nothing new.
async function pollUntil(end: number): Promise<number> {
  let count = 0;
  while (nowMs() < end && !isStopping()) {
    const sourceId = await takeDue();
    if (sourceId === null) break;
    await pollSource({ sourceId, kind: "poll" });
    count += 1;
  }
  return count;
}

async function takeDue(): Promise<string | null> {
  const [at, later] = [now(), new Date(nowMs() + patienceMs)];
  const [due] = await sql.$queryRaw<{ id: string }[]>`
    UPDATE sources s SET next_check_at = ${later} FROM (
      SELECT id FROM sources WHERE state = 'active' AND next_check_at <= ${at}
      ORDER BY next_check_at LIMIT 1 FOR UPDATE SKIP LOCKED
    ) due WHERE s.id = due.id RETURNING s.id`;
  return due?.id ?? null;
}
