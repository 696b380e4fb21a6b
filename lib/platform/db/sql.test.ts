import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "./client.ts";
import { atLast, type Sql, sql, sqlTransaction } from "./sql.ts";
import { onCommit, transaction } from "./transaction.ts";

afterAll(closeDatabase);

const insert = (tx: Sql, slug: string) =>
  tx.$queryRaw`INSERT INTO categories (slug, name, position) VALUES (${slug}, ${slug}, 1)`;
const count = (slug: string) => db.category.count({ where: { slug } });

test("what is asked together is answered in its order, and is there when it is committed", async () => {
  const seen: string[] = [];
  const [, found] = await sqlTransaction(async (tx) => {
    onCommit(tx, () => seen.push("committed"));
    return Promise.all([
      insert(tx, "one"),
      tx.$queryRaw<{ slug: string }[]>`SELECT slug FROM categories WHERE slug = ${"one"}`,
    ]);
  });
  expect(found).toEqual([{ slug: "one" }]);
  expect(seen).toEqual(["committed"]);
  expect(await count("one")).toBe(1);
});

test("of a transaction that fails nothing stays, nothing follows, and its connection serves again", async () => {
  const seen: string[] = [];
  const failing = sqlTransaction(async (tx) => {
    onCommit(tx, () => seen.push("never"));
    await Promise.all([insert(tx, "two"), insert(tx, "two")]);
  });
  await expect(failing).rejects.toMatchObject({ code: "23505" });
  expect([seen, await count("two")]).toEqual([[], 0]);
  expect(await sql.$queryRaw`SELECT ${"still here"} AS word`).toEqual([{ word: "still here" }]);
});

test("a fault that was swallowed does not pass for a commit", async () => {
  const failing = sqlTransaction(async (tx) => {
    await Promise.allSettled([insert(tx, "three"), insert(tx, "three")]);
  });
  await expect(failing).rejects.toThrow("rolled back");
  expect(await count("three")).toBe(0);
});

test("what is done last goes out with the commit, after all else", async () => {
  const seen: string[] = [];
  await sqlTransaction(async (tx) => {
    await atLast(tx, async () => {
      seen.push("last");
      await insert(tx, "last");
    });
    await insert(tx, "first");
    seen.push("first");
    onCommit(tx, () => seen.push("committed"));
  });
  expect(seen).toEqual(["first", "last", "committed"]);
  expect([await count("first"), await count("last")]).toEqual([1, 1]);
});

test("when what is done last fails, nothing stays", async () => {
  const failing = sqlTransaction(async (tx) => {
    await atLast(tx, () => insert(tx, "six"));
    await atLast(tx, () => insert(tx, "six"));
  });
  await expect(failing).rejects.toMatchObject({ code: "23505" });
  expect(await count("six")).toBe(0);
  expect(await sql.$queryRaw`SELECT ${"still here"} AS word`).toEqual([{ word: "still here" }]);
});

test("a connection that ends with the commit is a failure like any other, and the next one serves", async () => {
  const failing = sqlTransaction((tx) =>
    atLast(tx, () => tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())::text`),
  );
  await expect(failing).rejects.toThrow();
  expect(await sql.$queryRaw`SELECT ${"still here"} AS word`).toEqual([{ word: "still here" }]);
});

test("what is asked too late is refused, not done outside of the transaction", async () => {
  let late: Sql | undefined;
  await sqlTransaction(async (tx) => {
    late = tx;
  });
  await expect(insert(late as Sql, "four")).rejects.toThrow("This transaction has ended.");
  expect(await count("four")).toBe(0);
});

test("the same statements run in a transaction of Prisma's", async () => {
  await transaction((tx) => insert(tx, "five"));
  expect(await count("five")).toBe(1);
});
