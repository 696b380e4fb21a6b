import type { Sql } from "../platform/db/sql.ts";
import { type TrackRecord, trustCounts, trustLookBackDays, trustOf } from "../screening/rules/trust.ts";
import type { Author } from "../screening/schema.ts";

const dayMs = 86_400_000;
const reportsLookedAt = 20;

type Row = TrackRecord & { emailDomain: string };

/** Who hands something in, as the screening needs to know them; null where that account is gone. */
export async function authorOf(tx: Sql, memberId: string, at: Date): Promise<Author | null> {
  const row = await trackRecordOf(tx, memberId, at);
  return row && { ...row, id: memberId, trust: trustOf(row, at) };
}

/**
 * What trust in a member is worked out from. It is asked with every comment: one statement, and every count ends at the
 * number that matters (`trustCounts`). OFFSET 0 has their stories read by their author, never through all that is published.
 */
export async function trackRecordOf(tx: Sql, memberId: string, at: Date): Promise<Row | null> {
  const since = new Date(at.getTime() - trustLookBackDays * dayMs);
  const { comments, stories, reports, takenDown } = trustCounts;
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT created_at AS "joinedAt", email_verified_at IS NOT NULL AS verified, cardinality(roles) > 0 AS "keepsHouse",
      split_part(email, '@', 2) AS "emailDomain",
      (SELECT count(*)::int FROM (SELECT FROM comments c
        WHERE c.author_id = m.id AND c.state = 'published' LIMIT ${comments}::int) AS few) AS "acceptedComments",
      (SELECT count(*)::int FROM (SELECT FROM (SELECT state FROM stories s WHERE s.author_id = m.id OFFSET 0) AS own
        WHERE state = 'published' LIMIT ${stories}::int) AS few) AS "acceptedStories",
      (SELECT count(*)::int FROM (SELECT FROM decisions d
        WHERE d.concerns_id = m.id AND d.created_at > ${since} AND d.kind IN ('hide', 'remove', 'spam', 'reset', 'ban')
          AND d.by_role IN ('moderator', 'admin') AND NOT EXISTS (SELECT FROM decisions u WHERE u.undoes = d.id)
        LIMIT ${takenDown}::int) AS few) AS "takenDown",
      (SELECT count(*)::int FROM (SELECT FROM (SELECT subject_kind, subject_id, number FROM reports
          WHERE reporter_id = m.id ORDER BY number DESC LIMIT ${reportsLookedAt}::int) AS r
        CROSS JOIN LATERAL (SELECT d.kind FROM decisions d
          WHERE d.subject_kind = r.subject_kind AND d.subject_id = r.subject_id AND d.number > r.number
            AND d.kind IN ('approve', 'hide', 'remove', 'spam', 'lock', 'reset', 'pause', 'warn', 'ban', 'distrust', 'remove-votes')
            AND d.by_role IN ('moderator', 'admin') AND NOT EXISTS (SELECT FROM decisions u WHERE u.undoes = d.id)
          ORDER BY d.number LIMIT 1) AS ended
        WHERE ended.kind <> 'approve' LIMIT ${reports}::int) AS few) AS "upheldReports",
      EXISTS (SELECT FROM distrusts x
        WHERE x.member_id = m.id AND (x.until IS NULL OR x.until > ${at})) AS distrusted
    FROM members m WHERE id = ${memberId}`;
  return row ?? null;
}
