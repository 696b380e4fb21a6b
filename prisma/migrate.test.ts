import pg from "pg";
import { beforeEach, expect, inject, test } from "vitest";
import { Halt } from "../scripts/halt.ts";
import { onServer } from "../scripts/postgres/on-server.ts";
import { type Migration, readMigrations } from "./migrate/folder.ts";
import { historyOf, migrate } from "./migrate.ts";

const server = inject("testServer");
let made = 0;
let url: string;

beforeEach(async () => {
  made += 1;
  const name = `${server.prefix}_${process.pid}_migrate_${made}`;
  await onServer(server.url, `CREATE DATABASE ${name}`);
  const own = new URL(server.url);
  own.pathname = `/${name}`;
  url = own.href;
});

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: `checksum of ${sql}`.slice(0, 64),
});
const checksums = `UPDATE _prisma_migrations SET checksum = $1 WHERE migration_name = $2`;

// The engine stores its own checksum of the text; these are made up, so they are put in its place.
async function apply(migrations: Migration[]): Promise<string[]> {
  const applied = await migrate(url, { migrations });
  for (const each of migrations) await onServer(url, checksums, [each.checksum, each.name]);
  return applied;
}

const first = migration("20260101000000_first", "CREATE TABLE one (n int);");
const second = migration("20260102000000_second", "CREATE TABLE two (n int);");

test("the migrations of this checkout are applied once, however many ask at the same time", async () => {
  const outcomes = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(outcomes.filter((applied) => applied.length > 0)).toHaveLength(1);
  expect(await historyOf(url)).toMatchObject({ pending: [], unknown: [], edited: [], failed: [] });
});

test("only what is missing is applied", async () => {
  expect(await apply([first])).toEqual([first.name]);
  expect(await apply([first, second])).toEqual([second.name]);
});

test("functions, quoted semicolons and comments arrive whole", async () => {
  const sql = `
    -- one; two
    CREATE FUNCTION answer() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a;b'; END; $$;
    CREATE TABLE said (what text DEFAULT ';');`;
  await apply([migration("20260101000000_function", sql)]);
  expect(await onServer(url, "SELECT answer() AS said")).toEqual([{ said: "a;b" }]);
});

test("a database from a newer version is refused, and told apart by the migration's name", async () => {
  await apply([first, second]);
  await expect(migrate(url, { migrations: [first] })).rejects.toThrow(Halt);
  await expect(migrate(url, { migrations: [first] })).rejects.toThrow(
    "The database comes from a newer version of Firsthand: it has the migration 20260102000000_second",
  );
});

test("a migration that was edited after it was applied is refused", async () => {
  await apply([first]);
  const edited = migration(first.name, "CREATE TABLE other (n int);");
  await expect(migrate(url, { migrations: [edited] })).rejects.toThrow(/20260101000000_first changed after/);
});

test("a migration that fails leaves nothing behind, says why, and is tried again once mended", async () => {
  const broken = migration(second.name, "CREATE TABLE two (n int); INSERT INTO nowhere VALUES (1);");
  await apply([first]);
  await expect(migrate(url, { migrations: [first, broken] })).rejects.toThrow(
    'The migration 20260102000000_second failed, and nothing of it was kept. PostgreSQL says: relation "nowhere" does not exist.',
  );
  expect(await onServer(url, "SELECT to_regclass('two') AS two")).toEqual([{ two: null }]);
  expect(await apply([first, second])).toEqual([second.name]);
  expect((await historyOf(url, [first, second])).failed).toEqual([]);
});

test("comments are read while the index by their time is built", async () => {
  const all = readMigrations();
  const place = all.findIndex(({ name }) => name.endsWith("_comments_by_time"));
  await migrate(url, { migrations: all.slice(0, place) });
  const builder = new pg.Client({ connectionString: url });
  await builder.connect();
  try {
    await builder.query("BEGIN");
    await builder.query(all[place]?.sql ?? "");
    const impatient = `${url}?options=-c%20lock_timeout%3D500`;
    expect(await onServer(impatient, "SELECT count(*)::int AS count FROM comments")).toEqual([{ count: 0 }]);
  } finally {
    await builder.end();
  }
  expect(await migrate(url)).toEqual(all.slice(place).map(({ name }) => name));
  const indexes = await onServer(url, "SELECT indexname FROM pg_indexes WHERE tablename = 'comments'");
  expect(indexes).toContainEqual({ indexname: "comments_story_id_created_at_idx" });
  expect(indexes).not.toContainEqual({ indexname: "comments_story_id_idx" });
});
