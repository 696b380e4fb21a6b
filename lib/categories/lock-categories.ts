import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal } from "../platform/refusal.ts";

export type CategoryRow = { slug: string; name: string; description: string; position: number; hidden: boolean };

/** All categories in their order, for whoever changes them: one after the other. */
export async function lockCategories(tx: Tx): Promise<CategoryRow[]> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('categories', 0))::text`;
  return tx.category.findMany({ orderBy: [{ position: "asc" }, { slug: "asc" }] });
}

/** The one of this address among them. */
export function theOne(rows: readonly CategoryRow[], slug: string): CategoryRow {
  const found = rows.find((row) => row.slug === slug);
  if (!found) throw notFound("category");
  return found;
}

/** Refuses when nothing would be left for writers to choose. */
export function refuseNone(rows: readonly CategoryRow[]): void {
  if (rows.some(({ hidden }) => !hidden)) return;
  throw new Refusal("conflict", "This is the only category that writers can choose. Add or show another one first.");
}

/** Says that the categories are others now. */
export function tellChange(tx: Tx): Promise<void> {
  return record(tx, "category.changed", {});
}
