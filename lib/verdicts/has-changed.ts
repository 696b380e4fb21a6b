import { nowMs } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { sql } from "../platform/db/sql.ts";
import { waitMs } from "../votes/verdict/publish.ts";

/** A run may take a tenth of the time at most. */
const restFactor = 9;
/** A vote may be on the disk a little later than its time says. */
const overlapMs = 2 * 60 * 1000;

/** Of a run after which something else has changed than votes that were cast (markDue). */
const due = "due";

/** Whether there is anything to work out: something changed since the last run, or a verdict has waited long enough. */
export async function hasChanged(): Promise<boolean> {
  const last = await db.verdictRun.findFirst({ where: { kind: "between" }, orderBy: { startedAt: "desc" } });
  if (!last?.finishedAt) return true;
  if (nowMs() - last.finishedAt.getTime() < restFactor * (+last.finishedAt - +last.startedAt)) return false;
  return last.fault !== null || last.seen !== (await readSeen(last.startedAt)) || (await isDue());
}

/** By which it is told whether votes were cast since a run began: how many there are from shortly before it on. */
export async function readSeen(startedAt: Date): Promise<string> {
  const [row] = await sql.$queryRaw<{ votes: number }[]>`
    SELECT count(*)::int AS votes FROM votes WHERE cast_at > ${new Date(startedAt.getTime() - overlapMs)}`;
  return String(row?.votes ?? 0);
}

/** Something else changed than that votes were cast: the next minute works verdicts out anew. */
export async function markDue(): Promise<void> {
  await sql.$queryRaw`
    UPDATE verdict_runs SET seen = ${due}
    WHERE id = (SELECT id FROM verdict_runs WHERE kind = 'between' ORDER BY started_at DESC LIMIT 1)`;
}

async function isDue(): Promise<boolean> {
  const before = new Date(nowMs() - waitMs);
  return (await db.storyVerdict.count({ where: { waitingSince: { lte: before }, alarm: null }, take: 1 })) > 0;
}
