import type pg from "pg";
import { type Key, keyAsBytes } from "./reader-key.ts";
import { tryAgain } from "./try-again.ts";

/** A reader's later signal on a story, within a view that the database has. */
export type Touch = { storyId: string; key: Key; at: number };

// Rows are locked in one order, so that two processes cannot wait for each other. A row that is gone was re-keyed by
// another process after a later signal, or went with its story: either way there is nothing to bring up to date.
const touch = `
  WITH signal AS (
    SELECT * FROM unnest($1::text[], $2::bytea[], $3::timestamptz[]) AS s(story_id, reader_key, at)
  ), reader AS (
    SELECT r.story_id, r.reader_key, s.at
    FROM story_readers r JOIN signal s ON s.story_id = r.story_id AND s.reader_key = r.reader_key
    WHERE r.last_signal_at < s.at
    ORDER BY r.story_id, r.reader_key
    FOR NO KEY UPDATE OF r
  )
  UPDATE story_readers r SET last_signal_at = reader.at
  FROM reader
  WHERE r.story_id = reader.story_id AND r.reader_key = reader.reader_key AND r.last_signal_at < reader.at`;

/** Moves the last signals of many readers forward. */
export async function touchReaders(db: pg.Pool, touches: readonly Touch[]): Promise<void> {
  const columns = [
    touches.map(({ storyId }) => storyId),
    touches.map(({ key }) => keyAsBytes(key)),
    touches.map(({ at }) => new Date(at)),
  ];
  await tryAgain(() => db.query(touch, columns));
}
