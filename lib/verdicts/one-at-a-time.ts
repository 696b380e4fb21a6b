import { pool } from "../platform/db/client.ts";

/** Does something while no other process works verdicts out: each run goes by what the one before has left. */
export async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const client = await pool().connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('verdicts'))");
    return await work();
  } finally {
    client.release(true); // the lock ends with its connection, also where that is lost
  }
}
