import { nowMs } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { shared } from "../platform/shared.ts";

export type Category = { slug: string; name: string; description: string };

const keepMs = 30_000;
const kept = shared<{ at: number; list: Category[] }>("categories", () => ({ at: Number.NEGATIVE_INFINITY, list: [] }));

/** The categories in their order; read at most every half minute, since every page shows them. */
export async function categories(): Promise<Category[]> {
  if (nowMs() - kept.at > keepMs) {
    kept.list = await sql.$queryRaw<Category[]>`SELECT slug, name, description FROM categories ORDER BY position`;
    kept.at = nowMs();
  }
  return kept.list;
}
