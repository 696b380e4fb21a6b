import { afterAll, expect, test } from "vitest";
import { closeDatabase, pool } from "../lib/platform/db/client.ts";

afterAll(closeDatabase);

// Asked only when an admin deletes a category.
const rare = ["stories_category_slug_fkey"];

test("what goes with a row that is deleted is found by an index", async () => {
  const { rows } = await pool().query<{ name: string }>(
    `SELECT c.conname AS name FROM pg_constraint c
     WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (
       SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indpred IS NULL AND i.indkey[0] = c.conkey[1])`,
  );
  expect(rows.map(({ name }) => name)).toEqual(rare);
});
