import pg from "pg";
import { pool } from "./client.ts";

/** Asks a statement, planned with its values. */
export type Ask = <Row extends object>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/** Thrown where a statement took longer than it was given. */
export class TookTooLong extends Error {}

/**
 * Reads in one transaction, each of whose statements may take so long and is planned with these settings of PostgreSQL
 * (`enable_seqscan = off`, say). Nothing of it can write.
 */
export async function readWithin<T>(
  { ms, settings }: { ms: number; settings: readonly string[] },
  run: (ask: Ask) => Promise<T>,
): Promise<T> {
  const client = await pool().connect();
  const set = [`statement_timeout = ${Math.ceil(ms)}`, ...settings].map((setting) => `SET LOCAL ${setting}`);
  let broken: Error | undefined;
  try {
    await client.query(["BEGIN READ ONLY", ...set].join("; "));
    return await run(async <Row extends object>(text: string, values: readonly unknown[]) => {
      const { rows } = await client.query<Row>(text, [...values]);
      return rows;
    });
  } catch (thrown) {
    if (thrown instanceof pg.DatabaseError && thrown.code === "57014") throw new TookTooLong();
    throw thrown;
  } finally {
    await client.query("ROLLBACK").catch((error: Error) => {
      broken = error;
    });
    client.release(broken);
  }
}
