import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { keptReadMs } from "./rules/times.ts";

// Longer than any notice of them is looked at.
const keptNewsMs = 2 * keptReadMs;

/** Removes the notices that were read 90 days ago or earlier, and what is known of stories that were news half a year ago. */
export async function forgetNotices(): Promise<number> {
  const before = new Date(now().getTime() - keptReadMs);
  await db.storyNews.deleteMany({ where: { hour: { lt: new Date(now().getTime() - keptNewsMs) } } });
  return (await db.notice.deleteMany({ where: { readAt: { lt: before } } })).count;
}
