import { pool } from "../platform/db/client.ts";
import { inBatches } from "../platform/in-batches.ts";
import { shared } from "../platform/shared.ts";

const editions = shared("known-editions", () => inBatches(areEditions, { atOnce: 500, queue: 5000 }));

/** Whether the archive has an edition of this id; many that are asked for in one moment are read in one statement. */
export function isEdition(id: string): Promise<boolean> {
  return editions(id);
}

async function areEditions(ids: readonly string[]): Promise<boolean[]> {
  const { rows } = await pool().query<{ id: string }>(
    "SELECT id FROM editions WHERE id = ANY($1::text[]) AND state IN ('sending', 'sent')",
    [ids],
  );
  const there = new Set(rows.map(({ id }) => id));
  return ids.map((id) => there.has(id));
}
