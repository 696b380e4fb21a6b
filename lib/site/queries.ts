import { sql } from "../platform/db/sql.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";

/** A change of a setting, or something else that an admin did; `handle` in its value is whom it was about. `before` is null where it had not been set. `by` is null where that account is gone. */
export type SiteChange = { id: string; key: string; before: unknown; value: unknown; by: string | null; at: Date };

const most = 50;

/** The last changes of settings, newest first; for those who may set them. */
export async function siteChanges(actor: Actor | null): Promise<SiteChange[]> {
  if (!may(actor, "site.settings")) throw notFound();
  return sql.$queryRaw<SiteChange[]>`
    SELECT c.number::text AS id, c.key, c.before, m.pen_name AS by, c.at,
      CASE WHEN jsonb_typeof(c.value) = 'object' THEN c.value || jsonb_build_object('handle', about.handle)
        ELSE c.value END AS value
    FROM (SELECT *, lag(value) OVER (PARTITION BY key ORDER BY number) AS before FROM site_changes) AS c
    LEFT JOIN members m ON m.id = c.by_id
    LEFT JOIN members about ON jsonb_typeof(c.value) = 'object' AND about.id = c.value ->> 'member' ORDER BY c.number DESC LIMIT ${most}`;
}
