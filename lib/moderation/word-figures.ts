import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { type Actor, may } from "../policy.ts";

/** How many days are counted. */
export const figureDays = 30;

/** How many things each listed word has held in the last 30 days, by what is noted of it as evidence (`wordFeature`). */
export async function heldByWords(actor: Actor | null): Promise<Map<string, number>> {
  if (!may(actor, "screening.edit")) return new Map();
  const since = new Date(now().getTime() - figureDays * 86_400_000);
  const rows = await sql.$queryRaw<{ name: string; count: number }[]>`
    SELECT f->>'name' AS name, count(*)::int AS count
    FROM decisions d CROSS JOIN LATERAL jsonb_array_elements(
      CASE WHEN jsonb_typeof(d.evidence->'features') = 'array' THEN d.evidence->'features' ELSE '[]' END) AS f
    WHERE d.kind = 'hold' AND d.created_at > ${since} AND f->>'name' LIKE '“%” is on the % list'
    GROUP BY 1`;
  return new Map(rows.map(({ name, count }) => [name, count]));
}
