import { LRUCache } from "lru-cache";
import type pg from "pg";
import { named } from "../platform/db/sql.ts";
import { type Counted, countLiveNumbers } from "./queries.ts";
import { windows } from "./rules.ts";
import type { LiveNumbers } from "./schema.ts";

/** Reads the live numbers of published stories at a moment: in this order, null for what is none. */
export type NumbersReader = (storyIds: readonly string[], at: number) => Promise<(LiveNumbers | null)[]>;

type Known = Counted & { at: number; countedAt: number };
type Left = { now: number; leftHour: number; leftDay: number };

const stories = 10_000;
// A view that has been silent for half an hour never gets another signal, so those that leave an hour or a day in less
// than that are the ones that stand there now.
const longestMs = 10 * 60_000;
// However well it adds up, everything is counted anew now and then.
const countAnewMs = 15 * 60_000;

/**
 * Keeps the numbers of stories running: what was counted a moment ago, and the views begun since, less those whose last
 * signal has meanwhile left the hour or the day. The same numbers as counting all readers of the day, at the price of
 * those of a minute: a story with a million readers a day is looked at every second.
 */
export function keepRunningNumbers(db: pg.Pool): NumbersReader {
  const known = new LRUCache<string, Known>({ max: stories });

  function remember(id: string, counted: Counted | null, at: number, countedAt: number): void {
    if (counted) known.set(id, { at, countedAt, ...counted });
    else known.delete(id);
  }

  async function countAll(ids: readonly string[], at: number): Promise<void> {
    const counted = await countLiveNumbers(db, ids, at);
    for (const [place, id] of ids.entries()) remember(id, counted[place] ?? null, at, at);
  }

  async function moveOn(ids: readonly string[], at: number): Promise<string[]> {
    const before = ids.map((id) => ({ id, since: known.get(id)?.at ?? at }));
    const moved = await readMoved(db, before, at);
    return ids.filter((id) => !goOn(id, moved.get(id), at));
  }

  // False when a correction has taken views away, or put them back: then nothing can be said of who left.
  function goOn(id: string, moved: Moved | undefined, at: number): boolean {
    const last = known.get(id);
    if (!last) return false;
    if (!moved) return known.delete(id); // it is not published any more
    if (moved.removed !== last.removed) return false;
    const { leftHour, leftDay, removed, ...rest } = moved;
    const begun = rest.total - last.numbers.total;
    const lastHour = last.numbers.lastHour + begun - leftHour;
    const last24Hours = last.numbers.last24Hours + begun - leftDay;
    remember(id, { numbers: { ...rest, lastHour, last24Hours }, removed }, at, last.countedAt);
    return true;
  }

  function mayMoveOn(id: string, at: number): boolean {
    const last = known.get(id);
    return !!last && at >= last.at && at - last.at <= longestMs && at - last.countedAt <= countAnewMs;
  }

  return async (ids, at) => {
    const { run = [], count = [] } = Object.groupBy(ids, (id) => (mayMoveOn(id, at) ? "run" : "count"));
    const lost = run.length > 0 ? await moveOn(run, at) : [];
    if (count.length + lost.length > 0) await countAll([...count, ...lost], at);
    return ids.map((id) => known.get(id)?.numbers ?? null);
  };
}

type Moved = Omit<LiveNumbers, "lastHour" | "last24Hours"> & Left & { removed: number };

// One statement, so one moment, as in the full count.
const movedStatement = `
  SELECT s.id, w.now, w."leftHour", w."leftDay", coalesce(t.views, 0) AS total, coalesce(t.views_removed, 0) AS removed,
    coalesce(t.fact, 0) AS fact, coalesce(t.fiction, 0) AS fiction, coalesce(t.unsure, 0) AS unsure,
    coalesce(t.comments, 0) AS comments
  FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) AS asked(id, hour_from, day_from)
  JOIN stories s ON s.id = asked.id AND s.state = 'published'
  LEFT JOIN story_tallies t ON t.story_id = s.id
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE part = 'now')::int AS now, count(*) FILTER (WHERE part = 'hour')::int AS "leftHour",
      count(*) FILTER (WHERE part = 'day')::int AS "leftDay"
    FROM (VALUES ('now', $4::timestamptz, 'infinity'::timestamptz), ('hour', hour_from, $5::timestamptz),
      ('day', day_from, $6::timestamptz)) AS range(part, after, until)
    CROSS JOIN LATERAL (
      SELECT 1 FROM story_readers WHERE story_id = s.id AND last_signal_at > after AND last_signal_at <= until
      UNION ALL
      SELECT 1 FROM ended_views WHERE story_id = s.id AND last_signal_at > after AND last_signal_at <= until
    ) views
  ) w`;

async function readMoved(
  db: pg.Pool,
  before: readonly { id: string; since: number }[],
  at: number,
): Promise<Map<string, Moved>> {
  const values = [
    before.map(({ id }) => id),
    before.map(({ since }) => new Date(since - windows.lastHour)),
    before.map(({ since }) => new Date(since - windows.last24Hours)),
    new Date(at - windows.now),
    new Date(at - windows.lastHour),
    new Date(at - windows.last24Hours),
  ];
  const { rows } = await db.query<Moved & { id: string }>({ ...named(movedStatement), values });
  return new Map(rows.map(({ id, ...moved }) => [id, moved]));
}
