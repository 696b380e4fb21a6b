import type pg from "pg";
import { leftOut, type Table } from "./manifest.ts";

/** The tables that go into an archive, with the columns that are not worked out from others. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT t.table_name AS name, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
     FROM information_schema.tables t JOIN information_schema.columns c USING (table_schema, table_name)
     WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
     GROUP BY t.table_name ORDER BY t.table_name`,
  );
  return rows.filter(({ name }) => !leftOut.has(name)).map(withoutReaderKeys);
}

/** What is read of a table. Of readers only the moment of their last signal is kept, among the views that have ended: so the last 24 hours stay true. */
export function selectOf({ name, columns }: Table): string {
  if (name === endedViews)
    return "SELECT story_id, last_signal_at FROM ended_views UNION ALL SELECT story_id, last_signal_at FROM story_readers";
  return `SELECT ${columns.map(quoted).join(", ")} FROM ${quoted(name)}`;
}

const endedViews = "ended_views";

function withoutReaderKeys(table: Table): Table {
  return table.name === endedViews ? { ...table, columns: ["story_id", "last_signal_at"] } : table;
}

/** A name as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** How far each sequence has counted; those that never did are left out. */
export async function listSequences(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}
