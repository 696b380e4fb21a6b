import type pg from "pg";
import { type Key, keyAsBytes } from "../views/reader-key.ts";
import { keysPerAddress } from "../views/rules.ts";
import type { Salt } from "../views/salts.ts";
import { afterglowMs } from "./rules/states.ts";

/** What is counted: that a promo was seen, or clicked. */
export type CountKind = "seen" | "click";

/** A reader whom this process has not counted for this promo within the last half hour. */
export type Arrival = {
  promoId: string;
  kind: CountKind;
  key: Key;
  /** The reader's key under yesterday's salt, while that exists. */
  keyBefore: Key | null;
  addressKey: Key;
  at: number;
};

/** What became of an arrival: counted; counted less than half an hour ago; one too many of its address; of no promo that runs. */
export type Outcome = "counted" | "recent" | "crowd" | "unknown";

/** A reader counts for a promo once in this time. */
export const pauseMs = 30 * 60_000;

const pause = `${pauseMs} milliseconds`;
const afterglow = `${afterglowMs} milliseconds`;

/**
 * Counts arrivals, at most one for each promo, kind and reader, in one transaction. Their promos are locked first: a promo
 * is counted in one batch after the other, across all processes. The answer is null when the salt is no longer the newest:
 * nothing was written then.
 */
export async function countArrivals(db: pg.Pool, salt: Salt, arrivals: readonly Arrival[]): Promise<Outcome[] | null> {
  const client = await db.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
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

async function write(client: pg.PoolClient, salt: Salt, arrivals: readonly Arrival[]): Promise<Outcome[] | null> {
  const seen = await lockPromos(client, arrivals);
  const known = arrivals.filter(({ promoId }) => seen.has(promoId));
  const crossing = known.filter(({ keyBefore }) => keyBefore);
  if (crossing.length > 0) await carryOver(client, crossing);
  const outcomes = await count(client, salt, known);
  if (!outcomes) return null;
  const found = new Map(known.map((arrival, place) => [arrival, outcomes[place] ?? "recent"]));
  return arrivals.map((arrival) => found.get(arrival) ?? "unknown");
}

// A page may have been open since before a promo stopped, but not since before it was removed.
async function lockPromos(client: pg.PoolClient, arrivals: readonly Arrival[]): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>({
    name: "promos-lock",
    text: `SELECT id FROM promos
           WHERE id = ANY($1::text[]) AND removed_at IS NULL AND starts_at <= $2
             AND coalesce(least(ends_at, ended_at, paused_at), 'infinity') > $2::timestamptz - $3::interval
           ORDER BY id FOR NO KEY UPDATE`,
    values: [
      [...new Set(arrivals.map(({ promoId }) => promoId))],
      new Date(Math.max(...arrivals.map(({ at }) => at))),
      afterglow,
    ],
  });
  return new Set(rows.map(({ id }) => id));
}

// Who was counted just before the change of salts is not counted again just after: the row takes the new key.
async function carryOver(client: pg.PoolClient, crossing: readonly Arrival[]): Promise<void> {
  await client.query(
    `UPDATE promo_readers r SET reader_key = s.reader_key, address_key = s.address_key
     FROM unnest($1::text[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[])
       AS s(promo_id, kind, reader_key, key_before, address_key)
     WHERE r.promo_id = s.promo_id AND r.kind = s.kind AND r.reader_key = s.key_before
       AND NOT EXISTS (SELECT 1 FROM promo_readers n
         WHERE n.promo_id = s.promo_id AND n.kind = s.kind AND n.reader_key = s.reader_key)`,
    [
      crossing.map(({ promoId }) => promoId),
      crossing.map(({ kind }) => kind),
      crossing.map(({ key }) => keyAsBytes(key)),
      crossing.map(({ keyBefore }) => keyBefore && keyAsBytes(keyBefore)),
      crossing.map(({ addressKey }) => keyAsBytes(addressKey)),
    ],
  );
}

const countStatement = `
  WITH signal AS (
    SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[], $4::bytea[], $5::timestamptz[])
      WITH ORDINALITY AS s(promo_id, kind, reader_key, address_key, at, place)
    WHERE NOT EXISTS (SELECT 1 FROM view_salts WHERE started_at > $6)
  ), fresh AS (
    SELECT s.*, row_number() OVER (PARTITION BY s.promo_id, s.kind, s.address_key ORDER BY s.place) AS nth
    FROM signal s
    WHERE NOT EXISTS (SELECT 1 FROM promo_readers r
      WHERE r.promo_id = s.promo_id AND r.kind = s.kind AND r.reader_key = s.reader_key)
  ), crowd AS (
    SELECT f.place FROM fresh f WHERE f.nth + (SELECT count(*) FROM promo_readers r
      WHERE r.promo_id = f.promo_id AND r.kind = f.kind AND r.address_key = f.address_key) > $7
  ), counted AS (
    INSERT INTO promo_readers AS r (promo_id, kind, reader_key, address_key, counted_at)
    SELECT promo_id, kind, reader_key, address_key, at FROM signal s
    WHERE NOT EXISTS (SELECT 1 FROM crowd c WHERE c.place = s.place)
    ORDER BY promo_id, kind, reader_key
    ON CONFLICT (promo_id, kind, reader_key) DO UPDATE SET counted_at = excluded.counted_at
      WHERE excluded.counted_at - r.counted_at >= $8::interval
    RETURNING promo_id, kind, reader_key, counted_at
  ), days AS (
    INSERT INTO promo_days AS d (promo_id, day, impressions, clicks)
    SELECT promo_id, (counted_at AT TIME ZONE 'UTC')::date, count(*) FILTER (WHERE kind = 'seen'),
      count(*) FILTER (WHERE kind = 'click')
    FROM counted GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (promo_id, day) DO UPDATE SET
      impressions = d.impressions + excluded.impressions, clicks = d.clicks + excluded.clicks
  )
  SELECT s.place::int AS place, CASE WHEN w.place IS NOT NULL THEN 'crowd' WHEN c.promo_id IS NOT NULL THEN 'counted'
    ELSE 'recent' END AS outcome
  FROM signal s LEFT JOIN crowd w USING (place) LEFT JOIN counted c USING (promo_id, kind, reader_key)`;

async function count(client: pg.PoolClient, salt: Salt, arrivals: readonly Arrival[]): Promise<Outcome[] | null> {
  if (arrivals.length === 0) return [];
  const { rows } = await client.query<{ place: number; outcome: Outcome }>({
    name: "promos-count",
    text: countStatement,
    values: [
      arrivals.map(({ promoId }) => promoId),
      arrivals.map(({ kind }) => kind),
      arrivals.map(({ key }) => keyAsBytes(key)),
      arrivals.map(({ addressKey }) => keyAsBytes(addressKey)),
      arrivals.map(({ at }) => new Date(at)),
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
