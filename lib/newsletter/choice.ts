import { sql } from "../platform/db/sql.ts";
import { refuseField } from "../platform/refusal.ts";
import { categories } from "../stories/categories.ts";
import type { ChoiceInput } from "./schema.ts";

type Stored = { everything: boolean; categories: string[]; contributors: string[] };

/** What was chosen in a form, as it is stored: contributors by id. What does not exist is refused in words. */
export async function choiceOf({ scope, categories: slugs, contributors: handles }: ChoiceInput): Promise<Stored> {
  if (scope === "everything") return { everything: true, categories: [], contributors: [] };
  const known = new Set((await categories()).map(({ slug }) => slug));
  const chosen = slugs.filter((slug) => known.has(slug));
  const contributors = await idsOf(handles);
  if (chosen.length + contributors.length === 0)
    throw refuseField("scope", "Choose at least one category or contributor, or everything.");
  return { everything: false, categories: chosen, contributors };
}

async function idsOf(handles: readonly string[]): Promise<string[]> {
  if (handles.length === 0) return [];
  const rows = await sql.$queryRaw<{ id: string; handle: string }[]>`
    SELECT id, handle FROM members WHERE handle = ANY(${handles}::text[]) AND gone_at IS NULL`;
  const missing = handles.find((handle) => !rows.some((row) => row.handle === handle));
  if (missing === undefined) return rows.map(({ id }) => id);
  throw refuseField(
    "contributors",
    `There is no contributor “${missing}”. Copy the name at the end of their profile's address.`,
  );
}
