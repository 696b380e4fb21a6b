import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import pg from "pg";
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams";
import { isStorageKey, type Storage } from "../../lib/platform/storage/storage.ts";
import { readMigrations } from "../../prisma/migrate/folder.ts";
import { historyOf, migrate } from "../../prisma/migrate.ts";
import { Halt } from "../halt.ts";
import { quoted } from "./list-tables.ts";
import type { End, Manifest, Table } from "./manifest.ts";
import { checkArchive, type Entry, readArchive } from "./read-archive.ts";
import { withoutConstraints } from "./without-constraints.ts";

export type RestorePlan = {
  databaseUrl: string;
  dataDir: string;
  storage: Storage;
  file: string;
  say?: (line: string) => void;
};

export type Restored = { madeAt: string; rows: number; files: number; migrated: string[] };

/** Puts a backup into an empty database and an empty data folder. It is read through once before anything is touched, and what failed leaves them empty. */
export async function restoreBackup(plan: RestorePlan): Promise<Restored> {
  const { say = () => undefined } = plan;
  say("reading the backup through");
  const { manifest, end } = await checkArchive(plan.file);
  const known = await migrationsOf(manifest);
  await refuseInhabited(plan, manifest);
  await migrate(plan.databaseUrl, { migrations: known });
  say("filling the database and the folder of pictures");
  await fill(plan, manifest, end);
  const migrated = await migrate(plan.databaseUrl, { log: say });
  const rows = Object.values(end.rows).reduce((sum, count) => sum + count, 0);
  return { rows, migrated, files: end.files, madeAt: manifest.madeAt };
}

// The tables are made as they were when the backup was taken; the newer migrations come after the data.
async function migrationsOf({ migrations }: Manifest) {
  const here = readMigrations();
  const unknown = migrations.filter((name) => !here.some((each) => each.name === name));
  if (unknown.length > 0)
    throw new Halt(
      `This backup comes from a newer version of Firsthand (it knows ${unknown.join(", ")}). Restore it with that version, or a newer one.`,
    );
  return here.filter(({ name }) => migrations.includes(name));
}

async function refuseInhabited({ databaseUrl, storage }: RestorePlan, { migrations }: Manifest): Promise<void> {
  for await (const _ of storage.keysBefore(new Date(8.64e15)))
    throw new Halt("The folder of pictures is not empty. Restore into an empty folder: DATA_DIR names another one.");
  const { applied } = await historyOf(databaseUrl);
  if (await isInhabited(databaseUrl, applied.length > 0))
    throw new Halt("The database is not empty. Restore into an empty one, so that nothing is overwritten or mixed.");
  if (applied.some((name) => !migrations.includes(name)))
    throw new Halt(
      "The database was begun by a newer version than the backup's. Restore into a database without any tables.",
    );
}

async function isInhabited(databaseUrl: string, isOurs: boolean): Promise<boolean> {
  const statement = isOurs
    ? "SELECT EXISTS (SELECT FROM members) OR EXISTS (SELECT FROM events) AS found"
    : "SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public') AS found";
  return withClient(
    databaseUrl,
    async (client) => (await client.query<{ found: boolean }>(statement)).rows[0]?.found === true,
  );
}

async function fill(plan: RestorePlan, manifest: Manifest, end: End): Promise<void> {
  try {
    await withClient(plan.databaseUrl, async (client) => {
      await client.query("SET statement_timeout = 0; BEGIN");
      await withoutConstraints(client, async () => {
        await empty(client, manifest.tables);
        await pour(plan, client, manifest, end);
      });
      await client.query("COMMIT");
    });
  } catch (thrown) {
    for await (const key of plan.storage.keysBefore(new Date(8.64e15))) await plan.storage.delete(key);
    throw thrown;
  }
}

// Migrations put a few rows in; the backup has them too.
async function empty(client: pg.Client, tables: readonly Table[]): Promise<void> {
  await client.query(`TRUNCATE ${tables.map(({ name }) => quoted(name)).join(", ")}`);
}

async function pour(plan: RestorePlan, client: pg.Client, { tables }: Manifest, end: End): Promise<void> {
  const table = tableWriter(client, tables, end);
  for await (const entry of readArchive(plan.file)) {
    const [folder, ...rest] = entry.name.split("/");
    if (folder === "tables") await table.write(rest[0] ?? "", entry.body);
    else if (folder === "media") await putFile(plan.storage, rest.join("/"), entry);
    else if (folder === "pages") await putPage(plan.dataDir, rest.join("/"), entry);
  }
  await table.close();
  for (const [name, last] of Object.entries(end.sequences)) await countOn(client, name, last);
}

// Views that were running got numbers here which they did not have there: what is further ahead holds.
async function countOn(client: pg.Client, name: string, last: string): Promise<void> {
  await client.query(
    `SELECT setval($1::regclass, greatest($2::bigint, coalesce(last_value, 1))) FROM pg_sequences
     WHERE schemaname = 'public' AND sequencename = $3`,
    [quoted(name), last, name],
  );
}

// The pieces of a table follow each other: one COPY takes them all.
function tableWriter(client: pg.Client, tables: readonly Table[], { rows }: End) {
  let open: { name: string; stream: CopyStreamQuery; done: Promise<void> } | null = null;

  async function close(): Promise<void> {
    if (!open) return;
    const { name, stream, done } = open;
    open = null;
    stream.end();
    await done;
    if (stream.rowCount !== rows[name]) throw new Error(`${name}: ${stream.rowCount} of ${rows[name]} rows arrived`);
  }

  function begin(name: string) {
    const table = tables.find((each) => each.name === name);
    if (!table) throw new Error(`the manifest has no table ${name}`);
    const columns = table.columns.map(quoted).join(", ");
    const stream = client.query(copyFrom(`COPY ${quoted(name)} (${columns}) FROM STDIN`));
    return { name, stream, done: finished(stream) };
  }

  async function write(name: string, body: AsyncIterable<Buffer>): Promise<void> {
    if (open?.name !== name) {
      await close();
      open = begin(name);
      open.done.catch(() => undefined); // close hears of it
    }
    for await (const chunk of body) {
      if (open && !open.stream.write(chunk)) await Promise.race([once(open.stream, "drain"), open.done]);
    }
  }

  return { write, close };
}

async function putFile(storage: Storage, key: string, { body }: Entry): Promise<void> {
  if (!isStorageKey(key)) throw new Error(`${key} names no file of ours`);
  const parts: Buffer[] = [];
  for await (const chunk of body) parts.push(chunk);
  await storage.put(key, Buffer.concat(parts), { contentType: "application/octet-stream" });
}

async function putPage(dataDir: string, name: string, { body }: Entry): Promise<void> {
  if (!/^[a-z0-9-]+\.md$/.test(name)) throw new Error(`${name} names no page of ours`);
  await mkdir(join(dataDir, "pages"), { recursive: true });
  await writeFile(join(dataDir, "pages", name), body);
}

async function withClient<T>(connectionString: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, application_name: "firsthand restore" });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
