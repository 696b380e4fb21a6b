import { afterAll, expect, test } from "vitest";
import { closeDatabase, db, pool } from "../../lib/platform/db/client.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { whatIsAsked } from "./capture.ts";
import { explain, isRead } from "./explain.ts";

afterAll(closeDatabase);

test("statements are caught as they go to the database, from Prisma and from ourselves", async () => {
  const { id } = await aMember();
  const asked = await whatIsAsked(async () => {
    await db.member.findUnique({ where: { id } });
    await pool().query("SELECT handle FROM members WHERE id = $1", [id]);
    await pool().query("UPDATE members SET bio = '' WHERE id = $1", [id]);
  });
  expect(asked.filter(isRead).map(({ values }) => values[0])).toEqual([id, id]);
  const [, own] = asked.filter(isRead);
  expect(own && (await explain(pool(), own, true))).toMatchObject({
    faults: [],
    full: expect.stringContaining("members"),
  });
});

test("what reads a large table whole is told", async () => {
  const text = "SELECT count(*) FROM generate_series(1, 2500) n JOIN numbers USING (n)";
  await pool().query("CREATE TABLE numbers AS SELECT n FROM generate_series(1, 2500) n");
  const { faults } = await explain(pool(), { text, values: [] }, false);
  expect(faults).toContain("reads all 2500 rows of Seq Scan numbers");
});
