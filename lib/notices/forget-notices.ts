import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { keptReadMs } from "./rules/times.ts";

/** Removes the notices that were read 90 days ago or earlier. */
export async function forgetNotices(): Promise<number> {
  const before = new Date(now().getTime() - keptReadMs);
  return (await db.notice.deleteMany({ where: { readAt: { lt: before } } })).count;
}
