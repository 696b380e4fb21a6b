import type { Tx } from "../platform/db/transaction.ts";

/** Holds all admins until the transaction ends, so that of two who would leave none the second sees what the first did. Gives their ids. */
export async function lockAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM members WHERE roles @> ARRAY['admin']::text[] ORDER BY id FOR UPDATE`;
  return rows.map((row) => row.id);
}
