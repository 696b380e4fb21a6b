import type pg from "pg";
import type { Migration } from "./folder.ts";

/** How a database stands to the migrations of this checkout. */
export type History = {
  applied: string[];
  pending: string[];
  /** Applied to the database, but unknown here: a newer version made them. */
  unknown: string[];
  /** Applied to the database, but with another text than the file has now. */
  edited: string[];
  /** Begun and not finished; what they did was rolled back with them. */
  failed: string[];
};

type Row = { name: string; checksum: string; finished: boolean };

/** Reads the migration table of a database and compares it with the migrations at hand. */
export async function readHistory(client: pg.Client, migrations: Migration[]): Promise<History> {
  const table = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`);
  return compare(table.rows[0]?.present ? await readRows(client) : [], migrations);
}

async function readRows(client: pg.Client): Promise<Row[]> {
  const found = await client.query<Row>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return found.rows;
}

function compare(rows: Row[], migrations: Migration[]): History {
  const here = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  const finished = rows.filter((row) => row.finished);
  const applied = finished.map((row) => row.name);
  return {
    applied,
    pending: [...here.keys()].filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !here.has(name)),
    edited: finished.filter((row) => (here.get(row.name) ?? row.checksum) !== row.checksum).map((row) => row.name),
    failed: rows.filter((row) => !row.finished).map((row) => row.name),
  };
}
