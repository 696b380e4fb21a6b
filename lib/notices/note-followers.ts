import { now } from "../platform/clock.ts";
import { followersDay } from "../recommends/rules.ts";
import { writeNotices } from "./write-notices.ts";

/** Tells contributors that somebody follows them, once a day; the notice counts who came that day, and names nobody. */
export function noteFollowers({ contributorIds }: { contributorIds: readonly string[] }): Promise<void> {
  const key = `followers:${followersDay(now())}`;
  return writeNotices([...new Set(contributorIds)].map((memberId) => ({ memberId, kind: "follower", key })));
}
