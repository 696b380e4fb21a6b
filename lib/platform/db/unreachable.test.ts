import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { guestAction } from "../action.ts";
import { required } from "../env.ts";
import { Refusal } from "../refusal.ts";
import { route } from "../route.ts";
import { closeDatabase } from "./client.ts";
import { PrismaClient } from "./generated/client.ts";
import { sql, sqlTransaction } from "./sql.ts";
import { asRefusal, isUnreachable } from "./unreachable.ts";

vi.mock("../session/current.ts", () => ({ addressHeader: "x-firsthand-address", currentActor: async () => null }));

const things = (globalThis as unknown as Record<symbol, Map<string, unknown>>)[Symbol.for("firsthand")];
const quick = { connectionTimeoutMillis: 1000, pipeline: true };

async function faultOf(attempt: Promise<unknown>): Promise<unknown> {
  const [outcome] = await Promise.allSettled([attempt]);
  return outcome.status === "rejected" ? outcome.reason : undefined;
}

describe.each([
  ["a pool of one that somebody holds", () => ({ ...quick, connectionString: required("DATABASE_URL"), max: 1 }), true],
  ["a database that is down", () => ({ ...quick, connectionString: "postgresql://a:b@127.0.0.1:1/none" }), false],
] as const)("%s", (_, config, held) => {
  let pool: pg.Pool;
  let holder: pg.PoolClient | undefined;

  beforeAll(async () => {
    await closeDatabase();
    pool = new pg.Pool(config());
    things?.set("pool", pool);
    if (held) holder = await pool.connect();
  });
  afterAll(async () => {
    holder?.release();
    await pool.end();
  });

  test("is told from a bug, whichever way it was asked", async () => {
    const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: "minimal" });
    const attempts = [
      sql.$queryRaw`SELECT 1`,
      sqlTransaction((tx) => tx.$queryRaw`SELECT 1`),
      prisma.category.count(),
      prisma.$queryRaw`SELECT 1`,
      prisma.$transaction((tx) => tx.category.count(), { maxWait: 2500 }),
    ];
    const faults = await Promise.all(attempts.map(faultOf));
    expect(faults.map(isUnreachable)).toEqual(attempts.map(() => true));
  });

  test("an HTTP request is asked to come again", async () => {
    const request = new Request("http://localhost:3000/api/things");
    const answer = await route({}, () => sql.$queryRaw`SELECT 1`)(request, { params: Promise.resolve({}) });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await answer.json()).toMatchObject({
      code: "unavailable",
      title: expect.stringContaining("Nothing was changed"),
    });
  });

  test("a form keeps what was typed", async () => {
    const form = new FormData();
    form.set("body", "Is it iron?");
    const door = guestAction(z.object({ body: z.string() }), () => sql.$queryRaw`SELECT 1`);
    expect(await door({ status: "idle" }, form)).toMatchObject({
      status: "refused",
      code: "unavailable",
      values: { body: "Is it iron?" },
    });
  });
});

test.each([
  [Object.assign(new Error("x"), { code: "53300" }), true],
  [Object.assign(new Error("x"), { meta: { driverAdapterError: { cause: { originalCode: "57P03" } } } }), true],
  [Object.assign(new Error("x"), { code: "23505" }), false],
  [new Error("Connection terminated unexpectedly"), false],
  ["ECONNREFUSED", false],
  [undefined, false],
])("%o: %s", (thrown, expected) => {
  expect(isUnreachable(thrown)).toBe(expected);
});

test("refusals stay as they are, and bugs are bugs", () => {
  const refusal = new Refusal("gone", "Gone.");
  expect(asRefusal(refusal)).toBe(refusal);
  expect(asRefusal(new Error("a bug"))).toBeNull();
});
