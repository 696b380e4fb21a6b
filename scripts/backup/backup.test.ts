import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, inject, test, vi } from "vitest";
import { now } from "../../lib/platform/clock.ts";
import { closeDatabase, db } from "../../lib/platform/db/client.ts";
import { required } from "../../lib/platform/env.ts";
import { newId } from "../../lib/platform/new-id.ts";
import { diskStorage } from "../../lib/platform/storage/disk.ts";
import { type Storage, StorageFullError } from "../../lib/platform/storage/storage.ts";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aPromo } from "../../prisma/builders/promo.ts";
import { cookieOf } from "../../prisma/builders/signed-in.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { readMigrations } from "../../prisma/migrate/folder.ts";
import { historyOf, migrate } from "../../prisma/migrate.ts";
import { onServer } from "../postgres/on-server.ts";
import { leftOut } from "./manifest.ts";
import { restoreBackup } from "./restore-backup.ts";
import { takeBackup } from "./take-backup.ts";
import { writeArchive } from "./write-archive.ts";

vi.setConfig({ testTimeout: 60_000 }); // whole databases are written and read

const server = inject("testServer");
const folder = mkdtempSync(join(tmpdir(), "firsthand-backup-"));
const from = join(folder, "from");
const store = diskStorage(join(from, "media"));
let made = 0;
let to: { databaseUrl: string; dataDir: string; storage: Storage };
const file = join(folder, "site.tar.gz");
const siteUrl = "http://localhost:3000";

beforeAll(async () => {
  const [ada, ben, mod] = [
    await aMember({ penName: "Ada\tTab\\", bio: "two\nlines \\N and “quotes”" }),
    await aMember(),
    await aMember({ roles: ["moderator"] }),
  ];
  const story = await aStory({ author: ada });
  const comment = await aComment({ author: ben, story });
  await aComment({ author: ada, story, parent: comment });
  await decideOn({ kind: "comment", id: comment.id }, "hide", mod);
  await db.media.create({ data: picture(ada.id) });
  await db.member.update({ where: { id: ada.id }, data: { avatarId: "picture0" } });
  await cookieOf(ada);
  await db.viewSalt.create({ data: { id: 1, salt: Buffer.alloc(32, 1), startedAt: now() } });
  await db.storyReader.create({
    data: {
      storyId: story.id,
      readerKey: Buffer.alloc(16, 2),
      addressKey: Buffer.alloc(16, 3),
      saltId: 1,
      lastSignalAt: now(),
    },
  });
  const promo = await aPromo();
  await db.promoReader.create({
    data: {
      ...{ promoId: promo.id, kind: "seen", countedAt: now() },
      ...{ readerKey: Buffer.alloc(16, 2), addressKey: Buffer.alloc(16, 3) },
    },
  });
  await db.dataExport.create({ data: { id: "export0", memberId: ada.id, state: "ready", createdAt: now() } });
  await db.endedView.create({ data: { storyId: story.id, lastSignalAt: now() } });
  await store.put("picture0/480.webp", Buffer.alloc(3_000_000, 7), { contentType: "image/webp" });
  mkdirSync(join(from, "pages"), { recursive: true });
  writeFileSync(join(from, "pages", "about.md"), "# Ours\n");
  await take(file);
});
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  made += 1;
  const dataDir = join(folder, `to-${made}`);
  to = { databaseUrl: await anEmptyDatabase(), dataDir, storage: diskStorage(join(dataDir, "media")) };
});

const take = (into: string, databaseUrl = required("DATABASE_URL")) =>
  takeBackup({ databaseUrl, dataDir: from, siteUrl, storage: store, file: into });

async function anEmptyDatabase(): Promise<string> {
  const name = `${server.prefix}_${process.pid}_backup_${made}`;
  await onServer(server.url, `CREATE DATABASE ${name}`);
  const own = new URL(server.url);
  own.pathname = `/${name}`;
  return own.href;
}

function picture(ownerId: string) {
  const variants = [{ width: 480, height: 300, format: "webp", bytes: 3_000_000, key: "picture0/480.webp" }];
  return {
    ...{ id: "picture0", ownerId, kind: "avatar", width: 480, height: 300, bytes: 3_000_000 },
    ...{ contentType: "image/webp", variants, createdAt: now() },
  };
}

/** What stands in each table, as a number that any change of it changes. */
async function contents(url: string): Promise<Record<string, unknown>> {
  const tables = await onServer(url, "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  const said: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [row] = await onServer(
      url,
      `SELECT count(*)::int, md5(string_agg(t::text, '|' ORDER BY t::text)) FROM "${name}" t`,
    );
    said[name] = row;
  }
  return said;
}

/** Files that have room for so many bytes. */
function aSmallDisk(bytes: number): typeof createWriteStream {
  let room = bytes;
  const open = (path: string) => {
    const out = createWriteStream(path);
    return new Writable({
      write(chunk: Buffer, _encoding, done) {
        room -= chunk.length;
        if (room < 0) done(Object.assign(new Error("no space left on device"), { code: "ENOSPC" }));
        else out.write(chunk, done);
      },
      destroy(thrown, done) {
        out.destroy();
        done(thrown);
      },
    });
  };
  return open as unknown as typeof createWriteStream;
}

const isEmpty = async () =>
  !existsSync(join(to.dataDir, "media")) ||
  readdirSync(to.dataDir, { recursive: true }).every((name) => !String(name).endsWith(".webp"));
const countOf = async (table: string) =>
  (await onServer(to.databaseUrl, `SELECT count(*)::int AS n FROM ${table}`))[0]?.n;

test("everything comes back but the keys of readers, limits and what opens an account", async () => {
  const done = await restoreBackup({ ...to, file });
  expect(done).toMatchObject({ files: 2, migrated: [] });
  const [before, after] = [await contents(required("DATABASE_URL")), await contents(to.databaseUrl)];
  for (const name of [...leftOut, "ended_views"]) {
    delete before[name];
    delete after[name];
  }
  expect(after).toEqual(before);
  for (const name of [
    "view_salts",
    "story_readers",
    "promo_readers",
    "rate_limits",
    "sessions",
    "tokens",
    "data_exports",
  ])
    expect(await countOf(name)).toBe(0);
  expect(await countOf("ended_views")).toBe(2); // the view that was running still counts in its day
  expect(readFileSync(join(to.dataDir, "media", "picture0", "480.webp"))).toEqual(Buffer.alloc(3_000_000, 7));
  expect(readFileSync(join(to.dataDir, "pages", "about.md"), "utf8")).toBe("# Ours\n");
});

test("what the database promises holds again, and numbers go on where they were", async () => {
  await restoreBackup({ ...to, file });
  await expect(onServer(to.databaseUrl, "UPDATE decisions SET reason = 'other'")).rejects.toThrow();
  await expect(onServer(to.databaseUrl, "DELETE FROM media; INSERT INTO sessions VALUES ('x')")).rejects.toThrow();
  await expect(
    onServer(to.databaseUrl, "INSERT INTO ended_views (story_id, last_signal_at) VALUES ('nosuch', now())"),
  ).rejects.toThrow(/foreign key/);
  const [last] = await onServer(required("DATABASE_URL"), "SELECT max(id) AS id FROM events");
  const [next] = await onServer(to.databaseUrl, "INSERT INTO events (name, payload) VALUES ('x', '{}') RETURNING id");
  expect(Number(next?.id)).toBeGreaterThan(Number(last?.id));
});

test("a backup of an older version is brought forward", async () => {
  const all = readMigrations();
  await migrate(to.databaseUrl, { migrations: all.slice(0, -1) });
  await onServer(
    to.databaseUrl,
    "INSERT INTO members (id, handle, pen_name, email, created_at) VALUES ('old', 'old', 'Old', 'old@members.example', now())",
  );
  const older = join(folder, "older.tar.gz");
  await take(older, to.databaseUrl);
  made += 1;
  const databaseUrl = await anEmptyDatabase();
  const done = await restoreBackup({ ...to, databaseUrl, file: older });
  expect(done.migrated).toEqual([all.at(-1)?.name]);
  expect(await historyOf(databaseUrl)).toMatchObject({ pending: [], unknown: [], edited: [] });
  expect(await onServer(databaseUrl, "SELECT pen_name FROM members")).toEqual([{ pen_name: "Old" }]);
});

test("half an archive, a changed one and something else are refused, and nothing is touched", async () => {
  const whole = readFileSync(file);
  const changed = gunzipSync(whole);
  changed.writeUInt8(8, changed.lastIndexOf(7)); // in the picture
  const faulty = [
    whole.subarray(0, whole.length / 2),
    whole.subarray(0, -40),
    gzipSync(changed),
    Buffer.from("not at all"),
  ];
  for (const [index, bytes] of faulty.entries()) {
    const other = join(folder, `faulty-${index}.tar.gz`);
    writeFileSync(other, bytes);
    await expect(restoreBackup({ ...to, file: other })).rejects.toThrow("is not a whole backup");
  }
  expect(await contents(to.databaseUrl)).toEqual({});
  expect(await isEmpty()).toBe(true);
});

test("nothing is restored over what is there already", async () => {
  await restoreBackup({ ...to, file });
  const before = await contents(to.databaseUrl);
  await expect(restoreBackup({ ...to, file })).rejects.toThrow("The folder of pictures is not empty");
  const elsewhere = diskStorage(join(to.dataDir, "elsewhere"));
  await expect(restoreBackup({ ...to, storage: elsewhere, file })).rejects.toThrow("The database is not empty");
  expect(await contents(to.databaseUrl)).toEqual(before);
});

test("a database with other tables is left alone", async () => {
  await onServer(to.databaseUrl, "CREATE TABLE theirs (n int)");
  await expect(restoreBackup({ ...to, file })).rejects.toThrow("The database is not empty");
});

test("a disk that fills up while pictures are put back leaves nothing, and the next try succeeds", async () => {
  const full: Storage = { ...to.storage, put: () => Promise.reject(new StorageFullError("No room")) };
  await expect(restoreBackup({ ...to, storage: full, file })).rejects.toThrow("No room");
  expect(await countOf("members")).toBe(0);
  expect(await isEmpty()).toBe(true);
  await restoreBackup({ ...to, file });
  expect(await countOf("members")).toBeGreaterThan(0);
});

test("a disk that fills up while a backup is written leaves no file", async () => {
  const target = join(folder, "full.tar.gz");
  const begin = (path: string) => writeArchive(path, { createWriteStream: aSmallDisk(2000) });
  const plan = { databaseUrl: required("DATABASE_URL"), dataDir: from, siteUrl, storage: store };
  // What cannot be compressed, so that it does not fit.
  await store.put(
    "noise/480.webp",
    Buffer.from(Array.from({ length: 400_000 }, () => Math.floor(Math.random() * 256))),
    {
      contentType: "image/webp",
    },
  );
  await expect(takeBackup({ ...plan, file: target, begin })).rejects.toMatchObject({ code: "ENOSPC" });
  await store.delete("noise/480.webp");
  expect(readdirSync(folder).filter((name) => name.startsWith("full"))).toEqual([]);
});

test("a disk that fills up in the middle of a large table ends the backup at once", async () => {
  await migrate(to.databaseUrl);
  await onServer(
    to.databaseUrl,
    `INSERT INTO events (name, payload) SELECT 'x', jsonb_build_object('noise', string_agg(md5(random()::text), ''))
     FROM generate_series(1, 300) row, generate_series(1, 2000) GROUP BY row`,
  );
  const target = join(folder, "middle.tar.gz");
  const begin = (path: string) => writeArchive(path, { createWriteStream: aSmallDisk(500_000) });
  const plan = { databaseUrl: to.databaseUrl, dataDir: from, siteUrl, storage: store, file: target };
  await expect(takeBackup({ ...plan, begin })).rejects.toMatchObject({ code: "ENOSPC" });
  expect(readdirSync(folder).filter((name) => name.startsWith("middle"))).toEqual([]);
});

test("while it is read, the site goes on: an archive has one moment of it", async () => {
  const member = newId();
  const slow: Storage = {
    ...store,
    async *keysBefore(before) {
      await aMember({ handle: `late-${member}` });
      yield* store.keysBefore(before);
    },
  };
  const other = join(folder, "moment.tar.gz");
  await takeBackup({ databaseUrl: required("DATABASE_URL"), dataDir: from, siteUrl, storage: slow, file: other });
  await restoreBackup({ ...to, file: other });
  expect(await onServer(to.databaseUrl, "SELECT 1 FROM members WHERE handle = $1", [`late-${member}`])).toEqual([]);
});
