import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";

const dayMs = 24 * 60 * 60 * 1000;
const keptDays = { referrers: 2, runs: 30 };

/** Forgets from where readers came who voted more than two days ago, and the runs of more than a month ago that released nothing. */
export async function forgetReferrers(): Promise<void> {
  const before = (days: number) => new Date(now().getTime() - days * dayMs);
  await db.vote.updateMany({
    where: { cameFrom: { not: null }, castAt: { lt: before(keptDays.referrers) } },
    data: { cameFrom: null },
  });
  await db.verdictRun.deleteMany({ where: { day: null, startedAt: { lt: before(keptDays.runs) } } });
}
