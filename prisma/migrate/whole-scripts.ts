import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import { MarkingPool, readMarks } from "./one-letter-columns.ts";

/**
 * Prisma's adapter, but a script goes to PostgreSQL whole. Prisma's own splits it at every semicolon, which breaks functions,
 * quoted text and comments; and a script sent whole is one transaction, so a migration that fails leaves nothing behind.
 */
export class WholeScripts implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "postgres";
  readonly adapterName = "@prisma/adapter-pg";
  /** What PostgreSQL said to the last script it refused; the engine passes on less. */
  complaint: string | undefined;
  readonly #connectionString: string;
  readonly #pools: pg.Pool[] = [];
  #shadow: string | undefined;

  constructor(connectionString: string) {
    this.#connectionString = connectionString;
  }

  async connect(): Promise<SqlDriverAdapter> {
    return await this.#open(this.#connectionString);
  }

  /** A database that is made for one comparison, beside the one we are connected to. */
  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    this.#shadow = `shadow_${randomUUID()}`;
    await this.#once(`CREATE DATABASE "${this.#shadow}"`);
    const url = new URL(this.#connectionString);
    url.pathname = `/${this.#shadow}`;
    return await this.#open(url.href);
  }

  async close(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.end()));
    if (this.#shadow) await this.#once(`DROP DATABASE "${this.#shadow}" WITH (FORCE)`);
  }

  async #open(connectionString: string): Promise<SqlDriverAdapter> {
    const pool = new MarkingPool({
      connectionString,
      max: 3,
      allowExitOnIdle: true,
      application_name: "firsthand migrate",
    });
    this.#pools.push(pool);
    const adapter = await new PrismaPg(pool).connect();
    readMarks(adapter);
    adapter.executeScript = (script) => this.#runWhole(adapter, script);
    adapter.dispose = async () => undefined;
    return adapter;
  }

  async #runWhole(adapter: SqlDriverAdapter, script: string): Promise<void> {
    try {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    } catch (thrown) {
      if (isDriverAdapterError(thrown)) this.complaint = thrown.cause.originalMessage;
      throw thrown;
    }
  }

  async #once(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.#connectionString });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
}
