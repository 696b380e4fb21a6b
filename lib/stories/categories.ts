import { keptWhile } from "../platform/cache/kept-while.ts";
import { sql } from "../platform/db/sql.ts";
import { shared } from "../platform/shared.ts";

export type Category = { slug: string; name: string; description: string };
type Row = Category & { hidden: boolean };

const keepMs = 30_000;
const read = () =>
  shared("categories", () =>
    keptWhile(["categories"], keepMs, () => {
      return sql.$queryRaw<Row[]>`SELECT slug, name, description, hidden FROM categories ORDER BY position, slug`;
    }),
  )();

/** The categories in their order, without hidden ones; every page shows them, so they are read twice a minute at most, and anew after a change. */
export async function categories(): Promise<Category[]> {
  return (await read()).filter(({ hidden }) => !hidden);
}

/** The category of this address, also a hidden one. */
export async function categoryAt(slug: string): Promise<Category | undefined> {
  return (await read()).find((category) => category.slug === slug);
}
