import { randomBytes } from "node:crypto";
import type pg from "pg";
import { nowMs } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { dayMs, saltGraceMs, startOfDay } from "./rules.ts";

/** A salt as `readerKey()` takes it: 32 random bytes in hexadecimal. */
export type Salt = { id: number; salt: string; startedAt: number };

/** Today's salt and, in the first half hour of the day, yesterday's. */
export type Salts = { today: Salt; before: Salt | null };

/** Reads the salts and keeps them in memory; the first process that needs today's makes it for all. */
export type SaltKeeper = {
  at(time: number): Promise<Salts>;
  /** Forgets what is in memory (another process has a newer salt). */
  forget(): void;
};

/** Opens a keeper of salts over these connections. */
export function keepSalts(db: pg.Pool): SaltKeeper {
  let held: Salts | null = null;
  let loading: Promise<Salts> | null = null;

  function load(time: number): Promise<Salts> {
    loading ??= readSalts(db, time)
      .then((salts) => {
        held = salts;
        return salts;
      })
      .finally(() => {
        loading = null;
      });
    return loading;
  }
  return {
    at: async (time) => (held && isCurrent(held, time) ? held : load(time)),
    forget: () => {
      held = null;
    },
  };
}

function isCurrent({ today, before }: Salts, time: number): boolean {
  return time < today.startedAt + dayMs && (!before || time < today.startedAt + saltGraceMs);
}

async function readSalts(db: pg.Pool, time: number): Promise<Salts> {
  await db.query(
    `INSERT INTO view_salts (salt, started_at)
     SELECT $1, $2 WHERE NOT EXISTS (SELECT 1 FROM view_salts WHERE started_at >= $2)
     ON CONFLICT (started_at) DO NOTHING`,
    [randomBytes(32), new Date(startOfDay(time))],
  );
  await destroySalts(db, time);
  const { rows } = await db.query<{ id: number; salt: Buffer; started_at: Date }>(
    "SELECT id, salt, started_at FROM view_salts ORDER BY started_at DESC LIMIT 2",
  );
  const [today, before] = rows.map((row) => ({
    id: row.id,
    salt: row.salt.toString("hex"),
    startedAt: row.started_at.getTime(),
  }));
  if (!today) throw new Error("The day's salt was made and is not there.");
  return { today, before: before ?? null };
}

/** Destroys salts that nothing may be looked up under any more: with them goes the meaning of their keys. */
export async function destroySalts(db: pg.Pool = pool(), time: number = nowMs()): Promise<void> {
  const today = startOfDay(time);
  const oldest = time < today + saltGraceMs ? today - dayMs : today;
  await db.query("DELETE FROM view_salts WHERE started_at < $1", [new Date(oldest)]);
}
