import pg from "pg";
import { Halt } from "../scripts/halt.ts";
import { withEngine } from "./migrate/engine.ts";
import { asMigrationList, type Migration, readMigrations } from "./migrate/folder.ts";
import { type History, readHistory } from "./migrate/history.ts";

type Options = { log?: (line: string) => void; migrations?: Migration[] };

// Any number will do, as long as every process that migrates asks for the same one.
const lockKey = 4_917_301;

/**
 * Brings a database up to the migrations of this checkout and tells which were applied. Several processes may call it at
 * once: one works, the others wait. A database that is newer, edited or that refuses a migration ends with a Halt.
 */
export async function migrate(connectionString: string, options: Options = {}): Promise<string[]> {
  const { log = () => undefined, migrations = readMigrations() } = options;
  return await withClient(connectionString, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    const history = await readHistory(client, migrations);
    refuseStrangers(history);
    if (history.pending.length === 0) return [];
    for (const name of history.pending) log(`applying ${name}`);
    return await apply(connectionString, migrations, history);
  });
}

/** How a database stands to the migrations of this checkout; changes nothing. */
export async function historyOf(connectionString: string, migrations = readMigrations()): Promise<History> {
  return await withClient(connectionString, (client) => readHistory(client, migrations));
}

function refuseStrangers(history: History): void {
  const { unknown, edited } = history;
  if (unknown.length > 0) {
    throw new Halt(
      `The database comes from a newer version of Firsthand: it has the ${noun(unknown)} ${unknown.join(", ")}, which this version does not know. ` +
        "Start the version that made it (or a newer one), or restore a backup from before.",
    );
  }
  if (edited.length > 0) {
    throw new Halt(
      `The ${noun(edited)} ${edited.join(", ")} changed after the database had taken ${edited.length > 1 ? "them" : "it"} in. ` +
        "Put the old text back and write a new migration instead (npm run db:migration -- <name>); a trial database can also be deleted and made anew.",
    );
  }
}

async function apply(connectionString: string, migrations: Migration[], history: History): Promise<string[]> {
  try {
    return await withEngine(connectionString, async (engine) => {
      // A migration is one transaction, so one that failed left nothing behind and may be tried again.
      for (const migrationName of new Set(history.failed)) await engine.markMigrationRolledBack({ migrationName });
      const migrationsList = asMigrationList(migrations);
      const filters = { externalTables: [], externalEnums: [] };
      return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
    });
  } catch (thrown) {
    throw new Halt(await failure(connectionString, history.pending, thrown), { cause: thrown });
  }
}

async function failure(connectionString: string, pending: string[], thrown: unknown): Promise<string> {
  const { applied } = await historyOf(connectionString);
  const name = pending.find((each) => !applied.includes(each)) ?? "";
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  return (
    `The migration ${name} failed, and nothing of it was kept. PostgreSQL says: ${said.trim().replaceAll(/\s+/g, " ")}. ` +
    "The data is as it was. Mend the cause and start again: the migration is then tried anew."
  );
}

function noun(names: string[]): string {
  return names.length > 1 ? "migrations" : "migration";
}

async function withClient<T>(connectionString: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, application_name: "firsthand migrate" });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
