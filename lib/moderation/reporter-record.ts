import type { Tx } from "../platform/db/transaction.ts";
import type { Record } from "./rules/weights.ts";

/** What became of a member's reports: whether the decision that ended each took something away, and was not taken back. */
export async function recordOf(tx: Tx, memberId: string): Promise<Record> {
  const [row] = await tx.$queryRaw<Record[]>`
    SELECT count(*) FILTER (WHERE ended.kind <> 'approve')::int AS upheld,
      count(*) FILTER (WHERE ended.kind = 'approve')::int AS dismissed
    FROM reports r CROSS JOIN LATERAL (
      SELECT d.kind FROM decisions d
      WHERE d.subject_kind = r.subject_kind AND d.subject_id = r.subject_id AND d.number > r.number
        AND d.kind IN ('approve', 'hide', 'remove', 'spam', 'lock', 'reset', 'pause', 'warn', 'ban', 'distrust', 'remove-votes')
        AND NOT EXISTS (SELECT FROM decisions u WHERE u.undoes = d.id)
      ORDER BY d.number LIMIT 1) ended
    WHERE r.reporter_id = ${memberId}`;
  return row ?? { upheld: 0, dismissed: 0 };
}
