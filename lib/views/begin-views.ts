import type pg from "pg";
import { type Key, keyAsBytes } from "./reader-key.ts";
import { keysPerAddress, pauseMs } from "./rules.ts";
import type { Salt } from "./salts.ts";

/** A signal of a reader whom this process does not know on this story. */
export type Arrival = {
  storyId: string;
  key: Key;
  /** The reader's key under yesterday's salt, while that exists. */
  keyBefore: Key | null;
  addressKey: Key;
  at: number;
  referrer: string | null;
  country: string | null;
};

/** What became of an arrival. */
export type Outcome = "began" | "continued" | "unknown-story" | "crowd";

/**
 * Writes arrivals, at most one for each story and reader, in one transaction. The tally rows of their stories are locked
 * first: the new views of a story are counted one batch after the other, across all processes, so what the later
 * statements see is all there is. The answer is null when the salt is no longer the newest: nothing was written then.
 */
export async function beginViews(db: pg.Pool, salt: Salt, arrivals: readonly Arrival[]): Promise<Outcome[] | null> {
  const client = await db.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const outcomes = await write(client, salt, arrivals);
    await client.query(outcomes ? "COMMIT" : "ROLLBACK");
    return outcomes;
  } catch (thrown) {
    await client.query("ROLLBACK").catch((error: Error) => {
      broken = error; // the connection is of no further use
    });
    throw thrown;
  } finally {
    client.release(broken);
  }
}

// These tables grow from nothing within minutes. A plan that was made while they were small would read them whole for
// each batch, for as long as the connection lives.
const begin = "BEGIN; SET LOCAL enable_seqscan = off";

async function write(client: pg.PoolClient, salt: Salt, arrivals: readonly Arrival[]): Promise<Outcome[] | null> {
  const published = await lockStories(client, [...new Set(arrivals.map(({ storyId }) => storyId))]);
  const known = arrivals.filter(({ storyId }) => published.has(storyId));
  const crossing = known.filter(({ keyBefore }) => keyBefore);
  if (crossing.length > 0) await carryOver(client, salt, crossing);
  const outcomes = await count(client, salt, known);
  if (!outcomes) return null;
  const found = new Map(known.map((arrival, place) => [arrival, outcomes[place] ?? "continued"]));
  return arrivals.map((arrival) => found.get(arrival) ?? "unknown-story");
}

// The counts of a story are made when it is published; the second statement is for one that came without.
async function lockStories(client: pg.PoolClient, storyIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await client.query<{ story_id: string }>({
    name: "views-lock",
    text: `SELECT t.story_id FROM story_tallies t JOIN stories s ON s.id = t.story_id
           WHERE t.story_id = ANY($1::text[]) AND s.state = 'published'
           ORDER BY t.story_id FOR NO KEY UPDATE OF t`,
    values: [storyIds],
  });
  const locked = new Set(rows.map((row) => row.story_id));
  const missing = storyIds.filter((storyId) => !locked.has(storyId));
  if (missing.length === 0) return locked;
  const made = await client.query<{ story_id: string }>(
    `INSERT INTO story_tallies (story_id)
     SELECT id FROM stories WHERE id = ANY($1::text[]) AND state = 'published' ORDER BY id
     ON CONFLICT (story_id) DO UPDATE SET views = story_tallies.views
     RETURNING story_id`,
    [missing],
  );
  for (const row of made.rows) locked.add(row.story_id);
  return locked;
}

// A view that runs across the change of salts stays one view: its row takes the new key.
async function carryOver(client: pg.PoolClient, salt: Salt, crossing: readonly Arrival[]): Promise<void> {
  await client.query(
    `UPDATE story_readers r SET reader_key = s.reader_key, address_key = s.address_key, salt_id = $6
     FROM unnest($1::text[], $2::bytea[], $3::bytea[], $4::bytea[], $5::timestamptz[])
       AS s(story_id, reader_key, key_before, address_key, at)
     WHERE r.story_id = s.story_id AND r.reader_key = s.key_before AND s.at - r.last_signal_at <= $7::interval
       AND NOT EXISTS (SELECT 1 FROM story_readers n WHERE n.story_id = s.story_id AND n.reader_key = s.reader_key)`,
    [
      crossing.map(({ storyId }) => storyId),
      crossing.map(({ key }) => keyAsBytes(key)),
      crossing.map(({ keyBefore }) => keyBefore && keyAsBytes(keyBefore)),
      crossing.map(({ addressKey }) => keyAsBytes(addressKey)),
      crossing.map(({ at }) => new Date(at)),
      salt.id,
      pause,
    ],
  );
}

const pause = `${pauseMs} milliseconds`;

// `xmax = 0` tells a row that was inserted from one that was updated. `ended_at` is set exactly when the update begins
// a new view: to the last signal of the view before, which goes to ended_views so that the last hours still hold it.
const countStatement = `
  WITH signal AS (
    SELECT * FROM unnest($1::text[], $2::bytea[], $3::bytea[], $4::timestamptz[], $5::text[], $6::text[])
      WITH ORDINALITY AS s(story_id, reader_key, address_key, at, referrer, country, place)
    WHERE NOT EXISTS (SELECT 1 FROM view_salts WHERE started_at > $8)
  ), fresh AS (
    SELECT s.*, row_number() OVER (PARTITION BY s.story_id, s.address_key ORDER BY s.place) AS nth
    FROM signal s
    WHERE NOT EXISTS (SELECT 1 FROM story_readers r WHERE r.story_id = s.story_id AND r.reader_key = s.reader_key)
  ), address AS (
    SELECT f.story_id, f.address_key,
      (SELECT count(*) FROM story_readers r WHERE r.story_id = f.story_id AND r.address_key = f.address_key) AS keys
    FROM (SELECT DISTINCT story_id, address_key FROM fresh) f
  ), crowd AS (
    SELECT f.place FROM fresh f JOIN address a USING (story_id, address_key) WHERE f.nth + a.keys > $9
  ), written AS (
    INSERT INTO story_readers AS r (story_id, reader_key, address_key, salt_id, last_signal_at)
    SELECT story_id, reader_key, address_key, $7, at FROM signal s
    WHERE NOT EXISTS (SELECT 1 FROM crowd c WHERE c.place = s.place)
    ORDER BY story_id, reader_key
    ON CONFLICT (story_id, reader_key) DO UPDATE SET
      ended_at = CASE WHEN excluded.last_signal_at - r.last_signal_at > $10::interval THEN r.last_signal_at END,
      last_signal_at = greatest(r.last_signal_at, excluded.last_signal_at)
    RETURNING r.story_id, r.reader_key, r.ended_at, r.xmax = 0 AS inserted
  ), began AS (
    SELECT s.*, w.ended_at FROM written w JOIN signal s USING (story_id, reader_key)
    WHERE w.inserted OR w.ended_at IS NOT NULL
  ), ended AS (
    INSERT INTO ended_views (story_id, last_signal_at)
    SELECT story_id, ended_at FROM began WHERE ended_at IS NOT NULL
  ), hours AS (
    INSERT INTO view_hours AS h (story_id, hour, views)
    SELECT story_id, date_trunc('hour', at, 'UTC'), count(*) FROM began GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (story_id, hour) DO UPDATE SET views = h.views + excluded.views
  ), referrers AS (
    INSERT INTO view_referrers AS o (story_id, day, host, views)
    SELECT story_id, (at AT TIME ZONE 'UTC')::date, referrer, count(*) FROM began WHERE referrer IS NOT NULL
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (story_id, day, host) DO UPDATE SET views = o.views + excluded.views
  ), countries AS (
    INSERT INTO view_countries AS o (story_id, day, country, views)
    SELECT story_id, (at AT TIME ZONE 'UTC')::date, country, count(*) FROM began WHERE country IS NOT NULL
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (story_id, day, country) DO UPDATE SET views = o.views + excluded.views
  ), tally AS (
    UPDATE story_tallies t SET views = t.views + b.views
    FROM (SELECT story_id, count(*) AS views FROM began GROUP BY 1) b WHERE b.story_id = t.story_id
  )
  SELECT s.place::int AS place, CASE WHEN c.place IS NOT NULL THEN 'crowd' WHEN b.place IS NOT NULL THEN 'began'
    ELSE 'continued' END AS outcome
  FROM signal s LEFT JOIN crowd c USING (place) LEFT JOIN began b USING (place)`;

async function count(client: pg.PoolClient, salt: Salt, arrivals: readonly Arrival[]): Promise<Outcome[] | null> {
  if (arrivals.length === 0) return [];
  const { rows } = await client.query<{ place: number; outcome: Outcome }>({
    name: "views-begin",
    text: countStatement,
    values: [
      arrivals.map(({ storyId }) => storyId),
      arrivals.map(({ key }) => keyAsBytes(key)),
      arrivals.map(({ addressKey }) => keyAsBytes(addressKey)),
      arrivals.map(({ at }) => new Date(at)),
      arrivals.map(({ referrer }) => referrer),
      arrivals.map(({ country }) => country),
      salt.id,
      new Date(salt.startedAt),
      keysPerAddress,
      pause,
    ],
  });
  if (rows.length === 0) return null;
  const outcomes: Outcome[] = [];
  for (const { place, outcome } of rows) outcomes[place - 1] = outcome;
  return outcomes;
}
