import { pool } from "../../platform/db/client.ts";
import type { PartKindName, Range } from "./kinds.ts";

/** A part of the sitemap: what it is of, and the key that it begins with ("" for the first of all). */
export type Part = { kind: PartKindName; first: string; changedAt: Date | null };

type Row = { first: string; changed_at: Date | null };

/** The parts of a kind in the order of their keys. Each kind has a first one, also before anything was counted. */
export async function partsOf(kind: PartKindName): Promise<Part[]> {
  const { rows } = await pool().query<Row>(
    "SELECT first, changed_at FROM sitemap_parts WHERE kind = $1 ORDER BY first",
    [kind],
  );
  const parts = rows.map(({ first, changed_at }) => ({ kind, first, changedAt: changed_at }));
  return parts[0]?.first === "" ? parts : [{ kind, first: "", changedAt: null }, ...parts];
}

/** The keys that a part holds; null where there is no such part. */
export async function rangeOf(kind: PartKindName, first: string): Promise<Range | null> {
  const parts = await partsOf(kind);
  const place = parts.findIndex((part) => part.first === first);
  return place < 0 ? null : { first, next: parts[place + 1]?.first ?? null };
}

/** Where a part is. */
export function partPath({ kind, first }: Pick<Part, "kind" | "first">): string {
  return first === "" ? `/sitemaps/${kind}.xml` : `/sitemaps/${kind}-${encodeURIComponent(first)}.xml`;
}
