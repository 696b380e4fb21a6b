import { nowMs } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { sql } from "../platform/db/sql.ts";
import { waitMs } from "../votes/verdict/publish.ts";

/** A run may take a tenth of the time at most. */
const restFactor = 9;

/** Whether there is anything to work out: something was written since the last run, or a verdict has waited long enough. */
export async function hasChanged(): Promise<boolean> {
  const last = await db.verdictRun.findFirst({ where: { kind: "between" }, orderBy: { startedAt: "desc" } });
  if (!last) return true;
  if (last.finishedAt && nowMs() - last.finishedAt.getTime() < restFactor * (+last.finishedAt - +last.startedAt))
    return false;
  return last.fault !== null || last.seen !== (await readSeen()) || (await isDue());
}

/**
 * A text that changes whenever something is written that verdicts depend on: what PostgreSQL counts of the changes in those
 * tables. It may be a second behind; then the next minute sees it.
 */
export async function readSeen(): Promise<string> {
  const [row] = await sql.$queryRaw<{ seen: string }[]>`
    SELECT concat_ws(' ',
      (SELECT string_agg((n_tup_ins + n_tup_upd + n_tup_del)::text, ' ' ORDER BY relname) FROM pg_stat_user_tables
        WHERE schemaname = 'public' AND relname IN ('votes', 'removed_votes', 'bans', 'stories', 'invitations', 'verdict_reviews')),
      (SELECT count(*) FROM members WHERE keeps_votes),
      (SELECT max(number) FROM decisions WHERE kind IN ('dismiss-signal', 'remove-brigade'))) AS seen`;
  return row?.seen ?? "";
}

async function isDue(): Promise<boolean> {
  const before = new Date(nowMs() - waitMs);
  return (await db.storyVerdict.count({ where: { waitingSince: { lte: before }, alarm: null }, take: 1 })) > 0;
}
