import { nowMs } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { sql } from "../platform/db/sql.ts";
import { waitMs } from "../votes/verdict/publish.ts";

/** A run may take a tenth of the time at most. */
const restFactor = 9;
/** A vote may be on the disk a little later than its time says. */
const overlapMs = 2 * 60 * 1000;

/** Of a run after which something else has changed than votes that were cast (markDue), before the time of that. */
const due = "due ";
/** The clocks of two workers may differ by as much. */
const skewMs = 10_000;

/** Whether there is anything to work out: something changed since the last run, or a verdict has waited long enough. */
export async function hasChanged(): Promise<boolean> {
  const [last, before] = await db.verdictRun.findMany({
    ...{ where: { kind: "between" }, orderBy: { startedAt: "desc" }, take: 2 },
    select: { startedAt: true, finishedAt: true, fault: true, seen: true },
  });
  if (!last?.finishedAt) return true;
  if (nowMs() - last.finishedAt.getTime() < restFactor * (+last.finishedAt - +last.startedAt)) return false;
  if (last.fault !== null || isMarkedAfter(before?.seen, last.startedAt)) return true;
  return last.seen !== (await readSeen(last.startedAt)) || (await isDue());
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
    UPDATE verdict_runs SET seen = ${due + nowMs()}
    WHERE id = (SELECT id FROM verdict_runs WHERE kind = 'between' ORDER BY started_at DESC LIMIT 1)`;
}

// A run is stored when it ends: what changed while it read is marked on the one before it.
function isMarkedAfter(seen: string | undefined, startedAt: Date): boolean {
  return seen?.startsWith(due) === true && Number(seen.slice(due.length)) > startedAt.getTime() - skewMs;
}

async function isDue(): Promise<boolean> {
  const before = new Date(nowMs() - waitMs);
  const waits = { waitingSince: { lte: before }, alarm: null, story: { state: "published" } } as const;
  return (await db.storyVerdict.count({ where: waits, take: 1 })) > 0;
}
