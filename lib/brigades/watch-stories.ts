import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { log } from "../platform/log.ts";
import { type Choice, togetherMs } from "../votes/rules.ts";
import { findGroup } from "./find-group.ts";
import { readBaseline } from "./read-baseline.ts";
import { fewest } from "./rules/find-burst.ts";
import { storeSignal } from "./store-signal.ts";

/** A vote is looked at twice, as it may be on the disk a little later than its time says. */
const overlapMs = 2 * 60 * 1000;
const longestMs = 24 * 60 * 60 * 1000;
const mostStories = 200;

type Candidate = { storyId: string; choice: Choice };

/**
 * Looks at the stories that had votes since the last time, and raises a signal where they look like a brigade's. It takes
 * no vote away. Gives how many signals are new or have grown.
 */
export async function watchStories(): Promise<number> {
  const at = now();
  const since = await lastLook(at);
  const raised = await raiseFrom(new Date(since.getTime() - togetherMs), since);
  await db.brigadeWatch.upsert({ where: { id: 1 }, create: { id: 1, seenUntil: at }, update: { seenUntil: at } });
  if (raised > 0) log.info({ raised }, "votes came together that look like a brigade's");
  return raised;
}

async function raiseFrom(from: Date, since: Date): Promise<number> {
  const looked = await candidates(from, since);
  if (looked.length === 0) return 0;
  const baseline = await readBaseline();
  let raised = 0;
  for (const candidate of looked) {
    const group = await findGroup(candidate, from, baseline);
    if (group && (await storeSignal(candidate.storyId, group))) raised += 1;
  }
  return raised;
}

async function lastLook(at: Date): Promise<Date> {
  const row = await db.brigadeWatch.findUnique({ where: { id: 1 } });
  const seen = row ? row.seenUntil.getTime() - overlapMs : 0;
  return new Date(Math.max(seen, at.getTime() - longestMs));
}

// The index by time finds the votes of these minutes, however many others there are.
function candidates(from: Date, since: Date): Promise<Candidate[]> {
  return db.$queryRaw<Candidate[]>`
    SELECT story_id AS "storyId", choice::text AS choice FROM votes WHERE cast_at > ${from} AND counted
    GROUP BY story_id, choice HAVING count(*) >= ${fewest} AND max(cast_at) > ${since}
    ORDER BY count(*) DESC LIMIT ${mostStories}`;
}
