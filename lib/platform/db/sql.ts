import { createHash } from "node:crypto";
import type pg from "pg";
import { pool } from "./client.ts";
import { thenFollowUp } from "./transaction.ts";

/** What can be asked in SQL: `sql` itself, a transaction of sqlTransaction(), or one of transaction(). */
export type Sql = { $queryRaw<T = unknown>(text: TemplateStringsArray, ...values: unknown[]): Promise<T> };

const begin = "BEGIN; SET LOCAL statement_timeout = '15s'";

/** Asks prepared statements, each a transaction of its own. */
export const sql: Sql = { $queryRaw: (text, ...values) => ask(pool(), text, values) };

/**
 * Runs in one transaction (read committed) on a plain connection, with statements that the database has prepared; all or
 * nothing. Questions that do not wait for each other's answers go out together and are answered in their order.
 */
export function sqlTransaction<T>(run: (tx: Sql) => Promise<T>): Promise<T> {
  return thenFollowUp((begun) =>
    onConnection(async (client) => {
      const { tx, end } = over(client);
      const last: Work[] = [];
      lastOf.set(tx, last);
      begun(tx);
      try {
        const result = await afterBegin(client, () => run(tx));
        await commit(client, last);
        return result;
      } finally {
        end();
      }
    }),
  );
}

type Work = () => Promise<unknown>;

const lastOf = new WeakMap<Sql, Work[]>();

/**
 * Does something as the last of a transaction: it goes out together with COMMIT, so that what many wait for is not held
 * while this process is busy with something else. In a transaction of transaction() it is done at once.
 */
export async function atLast(tx: Sql, work: Work): Promise<void> {
  const last = lastOf.get(tx);
  if (last) last.push(work);
  else await work();
}

async function commit(client: pg.PoolClient, last: readonly Work[]): Promise<void> {
  const asked = last.map((work) => work());
  const outcomes = await Promise.allSettled([...asked, client.query("COMMIT")]);
  const failed = outcomes.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
  const committed = outcomes.at(-1);
  const { command } = committed?.status === "fulfilled" ? (committed.value as pg.QueryResult) : { command: "" };
  if (command !== "COMMIT") throw new Error("A statement failed in this transaction, so it was rolled back.");
}

// What is asked when the transaction has ended would be done outside of it.
function over(client: pg.PoolClient): { tx: Sql; end: () => void } {
  let ended = false;
  const tx: Sql = {
    $queryRaw: async (text, ...values) => {
      if (ended) throw new Error("This transaction has ended.");
      return ask(client, text, values);
    },
  };
  return {
    tx,
    end: () => {
      ended = true;
    },
  };
}

// What is asked first goes out together with BEGIN.
async function afterBegin<T>(client: pg.PoolClient, run: () => Promise<T>): Promise<T> {
  const [, result] = await Promise.all([client.query(begin), run()]);
  return result;
}

// On any failure nothing is left open; a connection that cannot even roll back is of no further use.
async function onConnection<T>(run: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  let broken: Error | undefined;
  // A connection that ends between two statements says so here; the next statement fails.
  const noteBroken = (error: Error) => {
    broken = error;
  };
  client.on("error", noteBroken);
  try {
    return await run(client);
  } catch (thrown) {
    await client.query("ROLLBACK").catch((error: Error) => {
      broken = error;
    });
    throw thrown;
  } finally {
    client.off("error", noteBroken);
    client.release(broken);
  }
}

async function ask<T>(on: pg.Pool | pg.PoolClient, text: TemplateStringsArray, values: unknown[]): Promise<T> {
  const { rows } = await on.query({ ...prepared(text), values });
  return rows as T;
}

type Statement = { name: string; text: string };

const templates = new WeakMap<TemplateStringsArray, Statement>();
const statements = new Map<string, Statement>();

function prepared(template: TemplateStringsArray): Statement {
  const known = templates.get(template);
  if (known) return known;
  const made = named(template.reduce((before, after, place) => `${before}$${place}${after}`));
  templates.set(template, made);
  return made;
}

/**
 * A statement that the database prepares, as `pool().query({ ...named(text), values })`: planning what a page asks costs it
 * several times what answering does. Only for texts of which there are few, put together by code, and whose best plan does
 * not depend on the values.
 */
export function named(text: string): Statement {
  const known = statements.get(text);
  if (known) return known;
  // Named by its text, because both module graphs of this process use the same connections.
  const made = { name: createHash("sha256").update(text).digest("base64url").slice(0, 22), text };
  statements.set(text, made);
  return made;
}
