import { nowMs } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { storage } from "../platform/storage/open-storage.ts";
import type { Storage } from "../platform/storage/storage.ts";
import { storedVariants } from "./schema.ts";

const GRACE = 24 * 60 * 60 * 1000;
const BATCH = 500;
/** What lies beside the pictures, and is looked after elsewhere. */
const otherFolders = ["releases/"];

/**
 * Deletes pictures that nothing shows and nobody uploaded in the last day, and files whose picture is gone.
 * Safe to run twice: what an interrupted run left is found by the next.
 */
export async function collectOrphans(store: Storage = storage()): Promise<{ pictures: number; files: number }> {
  const before = new Date(nowMs() - GRACE);
  const pictures = await deleteUnused(before);
  for (const key of pictures.flatMap(({ keys }) => keys)) await store.delete(key);
  return { pictures: pictures.length, files: await deleteStrays(before, store) };
}

// A draft may name a picture in any of its fields, so every word in it counts as a name.
async function deleteUnused(before: Date): Promise<{ keys: string[] }[]> {
  const rows = await db.$queryRaw<{ variants: unknown }[]>`
    WITH named AS (
      SELECT (regexp_matches(body_html, '/media/([0-9a-z]+)', 'g'))[1] AS id FROM stories
      UNION SELECT (regexp_matches(body_html, '/media/([0-9a-z]+)', 'g'))[1] FROM revisions
      UNION SELECT (regexp_matches(content::text, '[0-9a-z]{8,40}', 'g'))[1] FROM drafts
      UNION SELECT cover_id FROM stories WHERE cover_id IS NOT NULL
      UNION SELECT avatar_id FROM members WHERE avatar_id IS NOT NULL
      UNION SELECT picture_id FROM promos WHERE picture_id IS NOT NULL
    )
    DELETE FROM media
    WHERE created_at < ${before} AND NOT EXISTS (SELECT FROM named WHERE named.id = media.id)
    RETURNING variants`;
  return rows.map(({ variants }) => ({ keys: storedVariants.parse(variants).map(({ key }) => key) }));
}

async function deleteStrays(before: Date, store: Storage): Promise<number> {
  let deleted = 0;
  let batch: string[] = [];
  const finish = async () => {
    const strays = await withoutRow(batch);
    for (const key of strays) await store.delete(key);
    deleted += strays.length;
    batch = [];
  };
  for await (const key of store.keysBefore(before)) {
    if (otherFolders.some((folder) => key.startsWith(folder))) continue;
    if (batch.push(key) >= BATCH) await finish();
  }
  await finish();
  return deleted;
}

async function withoutRow(keys: string[]): Promise<string[]> {
  const ids = [...new Set(keys.map(idOf))];
  const rows = await db.media.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const known = new Set(rows.map(({ id }) => id));
  return keys.filter((key) => !known.has(idOf(key)));
}

function idOf(key: string): string {
  return key.split("/")[0] ?? key;
}
