import { afterAll, expect, test } from "vitest";
import { closeDatabase, pool } from "../platform/db/client.ts";
import { belongings, beside } from "./belongings.ts";
import { jsonFiles } from "./export/json-files.ts";

afterAll(closeDatabase);

test("everything that says whose it is by a key to members has a line", async () => {
  const { rows } = await pool().query<{ key: string }>(
    `SELECT c.conrelid::regclass || '.' || a.attname AS key FROM pg_constraint c
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = 'members'::regclass`,
  );
  expect(rows.map(({ key }) => key).toSorted()).toEqual(Object.keys(belongings).toSorted());
});

test("each file of an export has a name of its own, and a statement that the database understands", async () => {
  const names = jsonFiles.map(({ file }) => file);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(beside.map(({ file }) => file)));
  for (const { select } of jsonFiles) expect((await pool().query(select, ["nobody"])).rows).toEqual([]);
});

// What protects an account is in no export: a statement that takes whole rows takes none of these columns.
test("no file has a secret, a hash or a token", async () => {
  const { rows } = await pool().query<{ key: string; column: string }>(
    `SELECT c.conrelid::regclass || '.' || a.attname AS key, s.attname AS column FROM pg_constraint c
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     JOIN pg_attribute s ON s.attrelid = c.conrelid AND s.attnum > 0 AND s.attname ~ 'hash|secret|token'
     WHERE c.contype = 'f' AND c.confrelid = 'members'::regclass`,
  );
  expect(rows.length).toBeGreaterThan(5);
  const given = rows.filter(({ key, column }) => {
    const file = belongings[key]?.inExport;
    return (
      file && !(file.select?.includes(`- '${column}'`) || file.select?.includes("jsonb_build_object('created_at'"))
    );
  });
  expect(given).toEqual([]);
});
