import { pool } from "../platform/db/client.ts";

/** The pen name behind a handle; null where there is none. */
export async function contributorName(handle: string): Promise<string | null> {
  const { rows } = await pool().query<{ name: string }>("SELECT pen_name AS name FROM members WHERE handle = $1", [
    handle,
  ]);
  return rows[0]?.name ?? null;
}
