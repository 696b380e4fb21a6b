import { expect, test } from "vitest";
import { closeDatabase, pool } from "../../lib/platform/db/client.ts";

test("a test file has a migrated database of its own", async () => {
  const { rows } = await pool().query("SELECT current_database() AS name");
  expect(rows[0].name).toBe(new URL(process.env.DATABASE_URL ?? "").pathname.slice(1));
  expect(rows[0].name).toMatch(new RegExp(`_${process.pid}$`));
  await closeDatabase();
});
