import { transaction } from "../platform/db/transaction.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { lockCategories, tellChange, theOne } from "./lock-categories.ts";
import type { MoveCategory } from "./schema.ts";

/** Moves a category one place up or down; at the end it stays. */
export async function moveCategory({ category, direction }: MoveCategory, actor: Actor | null): Promise<void> {
  if (!may(actor, "category.manage")) throw notFound();
  await transaction(async (tx) => {
    const rows = await lockCategories(tx);
    const place = rows.indexOf(theOne(rows, category));
    const order = rows.map(({ slug }) => slug);
    const other = Math.min(Math.max(place + (direction === "up" ? -1 : 1), 0), rows.length - 1);
    order.splice(other, 0, ...order.splice(place, 1));
    for (const [position, slug] of order.entries()) await tx.category.update({ where: { slug }, data: { position } });
    await tellChange(tx);
  });
}
