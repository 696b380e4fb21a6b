import pg from "pg";
import type { Size } from "./size.ts";
import { stepsOf } from "./steps.ts";

type Say = (what: string, ms: number) => void;

/** Fills an empty, migrated database with a world of this size, and says how long each part took. */
export async function fill(databaseUrl: string, size: Size, say: Say): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const run = async (what: string, sql: string) => {
    const begun = performance.now();
    await client.query(sql);
    say(what, performance.now() - begun);
  };
  try {
    await client.query(forLoading);
    const { drop, make } = await readIndexes(client);
    await client.query(`BEGIN; ${drop.join("; ")}; TRUNCATE ${tables} CASCADE`);
    for (const { makes, sql } of stepsOf(size)) await run(makes, sql);
    await run("indexes and foreign keys", `${make.join("; ")}; COMMIT`);
    await run("vacuum and statistics", "VACUUM (ANALYZE)");
  } finally {
    await client.end();
  }
}

// What is filled in the transaction that emptied it is not logged (wal_level=minimal); foreign keys are checked at the end, all at once.
const forLoading = `SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'; SET session_replication_role = replica`;
const tables = "members, media, stories, votes, comments, story_readers, ended_views, view_hours, story_tallies";

type Definitions = { drop: string[]; make: string[] };

/** What takes all keys and indexes of the schema away, and what makes them again. */
async function readIndexes(client: pg.Client): Promise<Definitions> {
  const { rows: keys } = await client.query<{ tab: string; name: string; text: string }>(
    `SELECT conrelid::regclass::text AS tab, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS text FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f') ORDER BY contype = 'f'`,
  );
  const { rows: indexes } = await client.query<{ name: string; text: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS text
     FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
     WHERE t.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u'))`,
  );
  return {
    drop: [
      ...keys.toReversed().map(({ tab, name }) => `ALTER TABLE ${tab} DROP CONSTRAINT ${name}`),
      ...indexes.map(({ name }) => `DROP INDEX ${name}`),
    ],
    make: [
      ...indexes.map(({ text }) => text),
      ...keys.map(({ tab, name, text }) => `ALTER TABLE ${tab} ADD CONSTRAINT ${name} ${text}`),
    ],
  };
}
