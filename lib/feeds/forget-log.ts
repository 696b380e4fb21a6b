import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";

const keptDays = 90;

/** Removes what the log has kept for 90 days, and turns at hosts that nobody gave back. */
export async function forgetLog(): Promise<void> {
  const before = new Date(now().getTime() - keptDays * 24 * 60 * 60 * 1000);
  await db.sourceLog.deleteMany({ where: { at: { lt: before } } });
  await db.sourceRun.deleteMany({ where: { startedAt: { lt: before } } });
  await db.sourceHost.deleteMany({ where: { until: { lt: now() } } });
}
