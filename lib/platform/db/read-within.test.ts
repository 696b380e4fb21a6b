import { afterAll, expect, test } from "vitest";
import { closeDatabase, db, pool } from "./client.ts";
import { readWithin, TookTooLong } from "./read-within.ts";

afterAll(closeDatabase);

const plain = { ms: 5000, settings: [] };

test("reads with what was set, and for nobody else", async () => {
  const shown = await readWithin({ ms: 1234, settings: ["enable_seqscan = off"] }, async (ask) => [
    ...(await ask<{ is: string }>("SELECT current_setting('enable_seqscan') AS is", [])),
    ...(await ask<{ is: string }>("SELECT current_setting('statement_timeout') AS is", [])),
    ...(await ask<{ is: string }>("SELECT $1::text AS is", ["a value"])),
  ]);
  expect(shown.map((row) => row.is)).toEqual(["off", "1234ms", "a value"]);
  const { rows } = await pool().query("SELECT current_setting('enable_seqscan') AS is");
  expect(rows).toEqual([{ is: "on" }]);
});

test("what takes longer than it was given is ended, and the connection is as good as before", async () => {
  const late = readWithin({ ms: 30, settings: [] }, (ask) => ask("SELECT pg_sleep(10)", []));
  await expect(late).rejects.toBeInstanceOf(TookTooLong);
  expect(await readWithin(plain, (ask) => ask("SELECT 1 AS one", []))).toEqual([{ one: 1 }]);
  expect(pool().idleCount).toBe(pool().totalCount);
});

test("writes nothing, and any other fault is itself", async () => {
  const insert = "INSERT INTO categories (slug, name, position) VALUES ('a', 'A', 1)";
  await expect(readWithin(plain, (ask) => ask(insert, []))).rejects.toMatchObject({ code: "25006" });
  expect(await db.category.count({ where: { slug: "a" } })).toBe(0);
  await expect(readWithin(plain, (ask) => ask("SELECT 1 / 0", []))).rejects.toMatchObject({ code: "22012" });
});
