import type { Sql } from "../platform/db/sql.ts";
import { mentionsIn } from "./rules/mentions.ts";

/** The handles in a text that are somebody's. */
export async function findMentioned(tx: Sql, text: string): Promise<ReadonlySet<string>> {
  const handles = mentionsIn(text);
  if (handles.length === 0) return new Set();
  const rows = await tx.$queryRaw<
    { handle: string }[]
  >`SELECT handle FROM members WHERE handle = ANY(${handles}::text[])`;
  return new Set(rows.map(({ handle }) => handle));
}
