import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env, required } from "../env.ts";
import { log } from "../log.ts";
import { shared } from "../shared.ts";
import type { PrismaClient } from "./generated/client.ts";

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: required("DATABASE_URL"),
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 2500,
    idleTimeoutMillis: 30_000,
    onConnect: tellOfTheMachine,
    pipeline: true, // what is asked together goes out together (sql.ts)
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on("error", (error) => log.warn({ reason: error.message }, "an idle database connection broke"));
  return pool;
}

// PostgreSQL assumes discs that turn, for which reading a whole table soon looks cheaper than looking up a page's rows;
// and compiling a plan takes longer than anything that we ask.
async function tellOfTheMachine(client: pg.ClientBase): Promise<void> {
  await client.query("SET random_page_cost = 1.1; SET jit = off");
}

/** The connections of this process, for statements that Prisma cannot say. */
export function pool(): pg.Pool {
  return shared("pool", openPool);
}

const project = join(/* turbopackIgnore: true */ process.cwd(), "package.json");

const opened = shared("prisma opened", () => ({ yes: false }));

// Not by an import: Next would put a copy of what Prisma made, 1.4 MB in memory, into the file of each of its routes.
function openClient(): PrismaClient {
  opened.yes = true;
  const made = createRequire(project)(
    "./lib/platform/db/generated/client.ts",
  ) as typeof import("./generated/client.ts");
  return new made.PrismaClient({ adapter: new PrismaPg(pool()), errorFormat: "minimal" });
}

/**
 * The Prisma client of this process, over its connections; made at its first use. Both module graphs have the same one
 * (lib/platform/shared.ts): each would hold a compiler of queries of its own.
 */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => Reflect.get(shared("prisma client", openClient), property),
});

/** Ends all connections of this process. */
export async function closeDatabase(): Promise<void> {
  if (opened.yes) await db.$disconnect();
  if (!pool().ended) await pool().end();
}
