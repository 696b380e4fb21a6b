import { sql } from "../platform/db/sql.ts";
import type { SubjectKind } from "./rules/kinds.ts";

/** The decision by which something is not shown: held by a screening, or taken down. `id` names a statement of reasons where it is public. */
export type Hindrance = { id: string; kind: string; reason: string; isPublic: boolean };

/** Why each of these things is not shown: of the decisions in force the last about its visibility. What is shown is left out. */
export async function hindrancesOf(kind: SubjectKind, ids: readonly string[]): Promise<Map<string, Hindrance>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.$queryRaw<(Hindrance & { subjectId: string })[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (d.subject_id) d.subject_id AS "subjectId", d.id, d.kind, d.reason, d.is_public AS "isPublic"
      FROM decisions d WHERE d.subject_kind = ${kind} AND d.subject_id = ANY(${[...ids]}::text[])
        AND d.kind IN ('hold', 'withdraw', 'approve', 'reset', 'hide', 'remove', 'spam')
        AND NOT EXISTS (SELECT FROM decisions u WHERE u.undoes = d.id)
      ORDER BY d.subject_id, d.number DESC) AS last
    WHERE kind IN ('hold', 'hide', 'remove', 'spam')`;
  return new Map(rows.map(({ subjectId, ...hindrance }) => [subjectId, hindrance]));
}
