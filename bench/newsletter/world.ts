import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startSink } from "../../lib/platform/mail/testdata/smtp-sink.ts";
import type { ThrowawayCluster } from "../../prisma/builders/throwaway-cluster.ts";
import { migrate } from "../../prisma/migrate.ts";
import { onServer } from "../../scripts/postgres/on-server.ts";
import { workerOptions } from "../../scripts/up/node-options.ts";
import { root } from "../../scripts/up/settings.ts";

/** A database with an edition that has begun, and its readers. */
export type NewsletterWorld = { url: string; env: NodeJS.ProcessEnv; readers: number };

const edition = "e1";

/** Makes a database of this name with so many readers, each of whom is still to get the edition. */
export async function makeNewsletterWorld(
  cluster: ThrowawayCluster,
  { name, readers, connections }: { name: string; readers: number; connections: number },
): Promise<NewsletterWorld> {
  await onServer(cluster.url("postgres"), `CREATE DATABASE ${name}`);
  const url = cluster.url(name);
  await migrate(url);
  await fill(url, readers);
  const settings = {
    ...{
      NODE_ENV: "production" as const,
      DATABASE_URL: url,
      DATA_DIR: join(cluster.folder, "data"),
      LOG_LEVEL: "error",
    },
    ...{ AUTH_SECRET: "only-for-benches-0123456789-0123456789", SITE_URL: "http://localhost:3000" },
    ...{ MAIL_CONNECTIONS: String(connections), MAIL_PER_SECOND: "10000" },
  };
  return { url, env: { ...process.env, ...settings }, readers };
}

// A tenth of the readers have chosen a category.
async function fill(url: string, readers: number): Promise<void> {
  const statements = [
    "INSERT INTO members (id, handle, pen_name, email, email_verified_at, created_at) VALUES ('m', 'rosa', 'Rosa', 'm@example.org', now(), now())",
    "INSERT INTO categories (slug, name, position) SELECT 'c' || n, 'Category ' || n, n FROM generate_series(0, 9) n",
    `INSERT INTO stories (id, author_id, state, slug, title, summary, category_slug, published_at, created_at)
     SELECT 's' || n, 'm', 'published', 'story', 'What happened in street number ' || n, 'Somebody was there and saw it.',
       'c' || n % 10, now() - interval '1 hour', now() FROM generate_series(0, 99) n`,
    "INSERT INTO story_tallies (story_id, views) SELECT id, 10 FROM stories",
    `INSERT INTO editions (id, rhythm, state, since, until, begun_at)
     VALUES ('${edition}', 'daily', 'sending', now() - interval '1 day', now(), now())`,
    `INSERT INTO edition_stories (edition_id, position, story_id) SELECT '${edition}', n, 's' || n FROM generate_series(0, 9) n`,
  ];
  for (const statement of statements) await onServer(url, statement);
  await onServer(
    url,
    `INSERT INTO subscriptions (id, email, rhythm, everything, categories, confirmed_at)
     SELECT 'r' || lpad(n::text, 8, '0'), 'r' || n || '@readers.example', 'daily', n % 10 > 0,
       CASE WHEN n % 10 = 0 THEN ARRAY['c' || n / 10 % 10] ELSE '{}' END, now()
     FROM generate_series(1, $1::int) n`,
    [readers],
  );
  await onServer(
    url,
    `INSERT INTO edition_mails (edition_id, subscription_id, state, try_at)
     SELECT '${edition}', id, 'waiting', now() FROM subscriptions`,
  );
}

/** How long it took, the Message-IDs that came to each reader, and the memory (MB) after a tenth of them and at most. */
export type SentAll = { seconds: number; arrived: Map<string, string[]>; early: number; most: number };

/** Sends the edition; the process that does is killed each time when so many have arrived, and another goes on. */
export async function sendAll({ env, readers }: NewsletterWorld, killsAt: readonly number[]): Promise<SentAll> {
  const arrived = new Map<string, string[]>();
  const kills = [...killsAt];
  let child: ChildProcess | null = null;
  let [count, early, most] = [0, 0, 0];
  const sink = await startSink({
    arrives: ({ to, messageId }) => {
      count += 1;
      arrived.set(to, [...(arrived.get(to) ?? []), messageId]);
      if (count % 500 === 0) most = Math.max(most, memoryOf(child));
      if (count === Math.round(readers / 10)) early = memoryOf(child);
      if (count !== kills[0]) return;
      kills.shift();
      child?.kill("SIGKILL");
    },
  });
  const begun = performance.now();
  for (let run = 0; run <= killsAt.length; run += 1) {
    const program = join(root, "prisma", "builders", "newsletter-process.ts");
    child = spawn(process.execPath, [...workerOptions, program, edition], {
      env: { ...env, SMTP_URL: sink.url },
      stdio: ["ignore", "ignore", "inherit"],
    });
    await once(child, "exit");
  }
  const seconds = (performance.now() - begun) / 1000;
  await sink.stop();
  return { seconds, arrived, early, most };
}

/** What the ledger says: how many mails are in which state. */
export async function ledgerOf({ url }: NewsletterWorld): Promise<string> {
  const rows = await onServer(url, "SELECT state, count(*)::int AS n FROM edition_mails GROUP BY state ORDER BY state");
  return rows.map(({ state, n }) => `${state} ${n}`).join(", ");
}

// What a process has now (Linux; 0 elsewhere).
function memoryOf(child: ChildProcess | null): number {
  if (!child?.pid || process.platform !== "linux") return 0;
  const now = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"));
  return now ? Number(now[1]) / 1024 : 0;
}
