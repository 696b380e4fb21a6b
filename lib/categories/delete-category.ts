import { transaction } from "../platform/db/transaction.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { lockCategories, refuseNone, tellChange, theOne } from "./lock-categories.ts";
import { countUses } from "./queries.ts";

/** Deletes a category that nothing is in. One that is used can be hidden, or merged into another. */
export async function deleteCategory(
  { category }: { category: string },
  actor: Actor | null,
): Promise<{ name: string }> {
  if (!may(actor, "category.manage")) throw notFound();
  return transaction(async (tx) => {
    const rows = await lockCategories(tx);
    const { name } = theOne(rows, category);
    const { stories, feeds, drafts } = await countUses(tx, category);
    if (stories + feeds + drafts > 0)
      throw new Refusal("conflict", `${name} is used. Hide it, or merge it into another category.`);
    refuseNone(rows.filter(({ slug }) => slug !== category));
    await tx.category.delete({ where: { slug: category } });
    await tellChange(tx);
    return { name };
  });
}
