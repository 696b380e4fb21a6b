import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Storage } from "../../lib/platform/storage/storage.ts";
import { listSequences, listTables, selectOf } from "./list-tables.ts";
import { format, type Manifest, manifestName, type Table } from "./manifest.ts";
import { type Archive, writeArchive } from "./write-archive.ts";

export type BackupPlan = {
  databaseUrl: string;
  dataDir: string;
  siteUrl: string;
  storage: Storage;
  file: string;
  /** Begins the archive; for tests. */
  begin?: (file: string) => Archive;
};

export type Taken = { rows: number; files: number };

/**
 * Writes the database, as it is at one moment, and all files into one archive. The site may run meanwhile. Little is in
 * memory at any time: tables go through in pieces, pictures as they are read.
 */
export async function takeBackup(plan: BackupPlan): Promise<Taken> {
  const client = new pg.Client({ connectionString: plan.databaseUrl, application_name: "firsthand backup" });
  await client.connect();
  const archive = (plan.begin ?? writeArchive)(plan.file);
  try {
    return await write(plan, client, archive);
  } catch (thrown) {
    await archive.drop();
    throw thrown;
  } finally {
    await client.end();
  }
}

async function write(plan: BackupPlan, client: pg.Client, archive: Archive): Promise<Taken> {
  await client.query("SET statement_timeout = 0; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const tables = await listTables(client);
  await addText(archive, manifestName, JSON.stringify(await manifestOf(plan, client, tables)));
  const rows: Record<string, number> = {};
  for (const table of tables) rows[table.name] = await addTable(archive, client, table);
  const sequences = await listSequences(client);
  await client.query("COMMIT");
  // Files are written before the rows that name them, and never changed: what the rows name is there.
  const files = (await addFiles(archive, plan.storage)) + (await addPages(archive, plan.dataDir));
  await archive.finish({ rows, sequences, files });
  return { files, rows: Object.values(rows).reduce((sum, count) => sum + count, 0) };
}

async function manifestOf({ siteUrl }: BackupPlan, client: pg.Client, tables: Table[]): Promise<Manifest> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return { format, siteUrl, tables, migrations: rows.map(({ name }) => name), madeAt: new Date().toISOString() };
}

const pieceBytes = 1024 * 1024;

// A tar says how long a file is before the file comes: a table of unknown length goes in pieces.
async function addTable(archive: Archive, client: pg.Client, table: Table): Promise<number> {
  const stream = client.query(copyTo(`COPY (${selectOf(table)}) TO STDOUT`));
  let number = 0;
  let piece: Buffer[] = [];
  let bytes = 0;
  const flush = async () => {
    number += 1;
    await archive.add(`tables/${table.name}/${String(number).padStart(8, "0")}`, bytes, piece);
    piece = [];
    bytes = 0;
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    piece.push(chunk);
    bytes += chunk.length;
    if (bytes >= pieceBytes) await flush();
  }
  if (bytes > 0) await flush();
  return stream.rowCount;
}

async function addFiles(archive: Archive, storage: Storage): Promise<number> {
  let count = 0;
  for await (const key of storage.keysBefore(new Date(8.64e15))) {
    const object = await storage.get(key);
    if (!object) continue; // deleted meanwhile
    await archive.add(`media/${key}`, object.size, object.body);
    count += 1;
  }
  return count;
}

async function addPages(archive: Archive, dataDir: string): Promise<number> {
  const folder = join(dataDir, "pages");
  const names = await readdir(folder).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === "ENOENT") return [];
    throw thrown;
  });
  const pages = names.filter((name) => /^[a-z0-9-]+\.md$/.test(name));
  for (const name of pages) await addText(archive, `pages/${name}`, await readFile(join(folder, name)));
  return pages.length;
}

async function addText(archive: Archive, name: string, text: string | Buffer): Promise<void> {
  const bytes = Buffer.from(text);
  await archive.add(name, bytes.length, [bytes]);
}
