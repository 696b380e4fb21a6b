import type pg from "pg";
import { nowMs } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { forgetAfterMs } from "./rules.ts";

const atOnce = 10_000;

/** Forgets readers and ended views that no window reaches any more; totals and history stay. Returns how many rows. */
export async function forgetReaders(db: pg.Pool = pool(), at: number = nowMs()): Promise<number> {
  const before = new Date(at - forgetAfterMs);
  return (await forget(db, forgetReader, before)) + (await forget(db, forgetEndedView, before));
}

// The condition stands twice: a reader who comes back while this runs is kept.
const forgetReader = `
  DELETE FROM story_readers WHERE last_signal_at < $1 AND (story_id, reader_key) IN
    (SELECT story_id, reader_key FROM story_readers WHERE last_signal_at < $1 LIMIT ${atOnce})`;

const forgetEndedView = `
  DELETE FROM ended_views WHERE id IN (SELECT id FROM ended_views WHERE last_signal_at < $1 LIMIT ${atOnce})`;

async function forget(db: pg.Pool, statement: string, before: Date): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const { rowCount } = await db.query(statement, [before]);
    forgotten += rowCount ?? 0;
    if ((rowCount ?? 0) < atOnce) return forgotten;
  }
}
