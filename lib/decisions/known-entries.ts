import { pool } from "../platform/db/client.ts";
import { inBatches } from "../platform/in-batches.ts";
import { shared } from "../platform/shared.ts";

const entries = shared("known-log-entries", () => inBatches(areEntries, { atOnce: 500, queue: 5000 }));

/** Whether the public log has an entry of this id; many that are asked for in one moment are read in one statement. */
export function isLogEntry(id: string): Promise<boolean> {
  return entries(id);
}

async function areEntries(ids: readonly string[]): Promise<boolean[]> {
  const { rows } = await pool().query<{ id: string }>(
    "SELECT id FROM decisions WHERE id = ANY($1::text[]) AND is_public",
    [ids],
  );
  const there = new Set(rows.map(({ id }) => id));
  return ids.map((id) => there.has(id));
}
