import type pg from "pg";
import { quoted } from "./list-tables.ts";

type Key = { table: string; name: string; definition: string };

/**
 * Runs something while the tables have neither foreign keys nor triggers, and puts both back: every row is then checked.
 * Needs no more than owning the tables, and belongs to the transaction around it.
 */
export async function withoutConstraints(client: pg.Client, run: () => Promise<void>): Promise<void> {
  const keys = await foreignKeys(client);
  const tables = await tablesWithTriggers(client);
  for (const table of tables) await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`);
  for (const { table, name } of keys)
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
  await run();
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  for (const table of tables) await client.query(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`);
}

async function foreignKeys(client: pg.Client): Promise<Key[]> {
  const { rows } = await client.query<Key>(
    `SELECT r.relname AS table, c.conname AS name, pg_get_constraintdef(c.oid) AS definition
     FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
     WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  );
  return rows;
}

async function tablesWithTriggers(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT r.relname AS name FROM pg_trigger t JOIN pg_class r ON r.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND r.relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}
