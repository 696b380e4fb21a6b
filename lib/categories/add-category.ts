import { transaction } from "../platform/db/transaction.ts";
import { notFound, refuseField } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { slugOf } from "../stories/rules/slug.ts";
import { type CategoryRow, lockCategories, tellChange } from "./lock-categories.ts";
import type { AddCategory } from "./schema.ts";

/** Adds a category behind the others. An address that led elsewhere since a rename is its own then. */
export async function addCategory(
  { name, slug, description }: AddCategory,
  actor: Actor | null,
): Promise<{ slug: string }> {
  if (!may(actor, "category.manage")) throw notFound();
  const own = slug || slugOf(name).slice(0, 40).replace(/-+$/, "");
  await transaction(async (tx) => {
    const rows = await lockCategories(tx);
    refuseTaken(rows, { name, slug: own });
    await tx.categoryMove.deleteMany({ where: { slug: own } });
    const position = Math.max(-1, ...rows.map((row) => row.position)) + 1;
    await tx.category.create({ data: { slug: own, name, description, position } });
    await tellChange(tx);
  });
  return { slug: own };
}

/** Refuses a name or an address that another category has. */
export function refuseTaken(others: readonly CategoryRow[], { name, slug }: { name: string; slug: string }): void {
  const same = (one: string, other: string) => one.toLocaleLowerCase("en") === other.toLocaleLowerCase("en");
  if (others.some((row) => same(row.name, name))) throw refuseField("name", "There is a category of this name.");
  if (others.some((row) => row.slug === slug)) throw refuseField("slug", "Another category has this address.");
}
