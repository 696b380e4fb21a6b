import { type Tx, transaction } from "../platform/db/transaction.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { refuseTaken } from "./add-category.ts";
import { lockCategories, refuseNone, tellChange, theOne } from "./lock-categories.ts";
import { nameAnew } from "./name-anew.ts";
import type { ChangeCategory } from "./schema.ts";

/** Names a category anew, gives it another address, describes it, hides or shows it. Its old address leads to the new one. */
export async function changeCategory(input: ChangeCategory, actor: Actor | null): Promise<{ name: string }> {
  if (!may(actor, "category.manage")) throw notFound();
  const { category, name, description, hidden } = input;
  const slug = input.slug || category;
  await transaction(async (tx) => {
    const rows = await lockCategories(tx);
    theOne(rows, category);
    const others = rows.filter((row) => row.slug !== category);
    refuseTaken(others, { name, slug });
    refuseNone([...others, { slug, name, description, hidden, position: 0 }]);
    await tx.category.update({ where: { slug: category }, data: { slug, name, description, hidden } });
    if (slug !== category) await leadOn(tx, category, slug);
    await tellChange(tx);
  });
  return { name };
}

// Stories, feeds and earlier addresses follow by their foreign keys.
async function leadOn(tx: Tx, before: string, slug: string): Promise<void> {
  await tx.categoryMove.deleteMany({ where: { slug } });
  await tx.categoryMove.create({ data: { slug: before, toSlug: slug } });
  await nameAnew(tx, before, slug);
}
