import { transaction } from "../platform/db/transaction.ts";
import { notFound, refuseField } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { lockCategories, refuseNone, tellChange, theOne } from "./lock-categories.ts";
import { nameAnew } from "./name-anew.ts";
import type { MergeCategory } from "./schema.ts";

/** Moves everything of a category into another one and takes it away; its address leads to the other. */
export async function mergeCategory({ category, into }: MergeCategory, actor: Actor | null): Promise<{ into: string }> {
  if (!may(actor, "category.manage")) throw notFound();
  if (category === into) throw refuseField("into", "Choose another category than this one.");
  return transaction(async (tx) => {
    const rows = await lockCategories(tx);
    theOne(rows, category);
    const target = rows.find(({ slug }) => slug === into);
    if (!target) throw refuseField("into", "Choose where its stories go.");
    refuseNone(rows.filter(({ slug }) => slug !== category));
    await tx.story.updateMany({ where: { categorySlug: category }, data: { categorySlug: into } });
    await tx.source.updateMany({ where: { categorySlug: category }, data: { categorySlug: into } });
    await nameAnew(tx, category, into);
    await tx.categoryMove.updateMany({ where: { toSlug: category }, data: { toSlug: into } });
    await tx.category.delete({ where: { slug: category } });
    await tx.categoryMove.create({ data: { slug: category, toSlug: into } });
    await tellChange(tx);
    return { into: target.name };
  });
}
