import { encode } from "next-auth/jwt";
import pg from "pg";
import { newToken, tokenHash } from "../lib/platform/auth/secret-token.ts";
import { newId } from "../lib/platform/new-id.ts";
import type { BenchSite } from "./site.ts";

/** A member of the measured site, with what their browser sends along to change something. */
export type SignedIn = { id: string; headers: Record<string, string> };

/** Makes so many verified members, each with a session of their own. */
export async function signIn(database: pg.Client, { settings }: BenchSite, count: number): Promise<SignedIn[]> {
  const tokens = Array.from({ length: count }, newToken);
  const ids = tokens.map(() => newId());
  await database.query(
    `INSERT INTO members (id, handle, pen_name, email, email_verified_at, created_at)
     SELECT id, 'bench-' || id, 'Bench ' || id, id || '@bench.invalid', now(), now() - interval '30 days'
     FROM unnest($1::text[]) AS id`,
    [ids],
  );
  await database.query(
    `INSERT INTO sessions (id, token_hash, member_id, created_at, last_seen_at, expires_at)
     SELECT id, hash, id, now(), now(), now() + interval '1 day' FROM unnest($1::text[], $2::bytea[]) AS s (id, hash)`,
    [ids, tokens.map(tokenHash)],
  );
  return Promise.all(tokens.map(async (token, n) => ({ id: ids[n] ?? "", headers: await browserOf(token, settings) })));
}

async function browserOf(token: string, { SITE_URL = "", AUTH_SECRET = "" }: BenchSite["settings"]) {
  const sealed = await encode({ token: { sid: token }, secret: AUTH_SECRET });
  const name = SITE_URL.startsWith("https:") ? "__Host-firsthand.session" : "firsthand.session";
  return {
    "content-type": "application/json",
    origin: new URL(SITE_URL).origin,
    cookie: `${name}=${sealed}; fh_member=1`,
  };
}

/** Runs something with a connection to the measured site's database. */
export async function withDatabase<T>({ settings }: BenchSite, run: (database: pg.Client) => Promise<T>): Promise<T> {
  const database = new pg.Client({ connectionString: settings.DATABASE_URL });
  await database.connect();
  try {
    return await run(database);
  } finally {
    await database.end();
  }
}

/** Makes so many published stories beside the one to read, and gives their ids. */
export async function publishStories(database: pg.Client, { story }: BenchSite, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await database.query(
    `INSERT INTO stories (id, author_id, state, slug, title, category_slug, published_at, created_at)
     SELECT id, author_id, 'published', 'bench', 'A story to vote on', category_slug, published_at, created_at
     FROM unnest($2::text[]) AS new (id), (SELECT author_id, category_slug, published_at, created_at FROM stories WHERE stories.id = $1) AS one`,
    [story.id, ids],
  );
  return ids;
}
