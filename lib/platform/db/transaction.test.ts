import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "./client.ts";
import { isUniqueViolation, onCommit, type Tx, transaction } from "./transaction.ts";

afterAll(closeDatabase);

const category = (slug: string) => ({ slug, name: slug, position: 1 });

async function thrownBy(attempt: Promise<unknown>): Promise<unknown> {
  const [outcome] = await Promise.allSettled([attempt]);
  return outcome.status === "rejected" ? outcome.reason : undefined;
}

test("what follows a commit comes after it, in order, and before the caller goes on", async () => {
  const seen: string[] = [];
  const result = await transaction(async (tx) => {
    await tx.category.create({ data: category("one") });
    onCommit(tx, () => seen.push("first"));
    onCommit(tx, () => seen.push("second"));
    seen.push("inside");
    return 7;
  });
  expect(result).toBe(7);
  expect(seen).toEqual(["inside", "first", "second"]);
  expect(await db.category.count({ where: { slug: "one" } })).toBe(1);
});

test("nothing follows a transaction that fails, and nothing of it stays", async () => {
  const seen: string[] = [];
  const failing = transaction(async (tx) => {
    await tx.category.create({ data: category("two") });
    onCommit(tx, () => seen.push("never"));
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  expect(seen).toEqual([]);
  expect(await db.category.count({ where: { slug: "two" } })).toBe(0);
});

test("onCommit needs a transaction of ours", () => {
  expect(() => onCommit(db as unknown as Tx, () => undefined)).toThrow("made by transaction()");
});

test("a key that is taken is told from other failures", async () => {
  await db.category.create({ data: category("three") });
  expect(isUniqueViolation(await thrownBy(db.category.create({ data: category("three") })))).toBe(true);
  expect(isUniqueViolation(await thrownBy(transaction((tx) => tx.category.create({ data: category("three") }))))).toBe(
    true,
  );
  const orphan = db.storyTally.create({ data: { storyId: "nobody" } });
  expect(isUniqueViolation(await thrownBy(orphan))).toBe(false);
  const byHand = transaction(
    (tx) => tx.$queryRaw`INSERT INTO categories (slug, name, position) VALUES ('three', 'Three', 3)`,
  );
  expect(isUniqueViolation(await thrownBy(byHand))).toBe(true);
  expect(isUniqueViolation(new Error("P2002"))).toBe(false);
  expect(isUniqueViolation(undefined)).toBe(false);
});
