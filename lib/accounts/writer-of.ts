import type { Sql } from "../platform/db/sql.ts";
import type { Actor } from "../policy.ts";
import { trustOf } from "../screening/rules/trust.ts";
import type { Author } from "../screening/schema.ts";

type WriterRow = Pick<Author, "emailDomain" | "acceptedComments" | "acceptedStories" | "joinedAt" | "verified">;

/** Who hands something in, as far as screening needs to know; null where the account is gone. */
export async function writerOf(tx: Sql, actor: Actor, at: Date): Promise<Author | null> {
  const [row] = await tx.$queryRaw<WriterRow[]>`
    SELECT created_at AS "joinedAt", email_verified_at IS NOT NULL AS verified,
      split_part(email, '@', 2) AS "emailDomain",
      (SELECT count(*)::int FROM (SELECT FROM comments c
        WHERE c.author_id = m.id AND c.state = 'published' LIMIT 50) AS few) AS "acceptedComments",
      (SELECT count(*)::int FROM (SELECT FROM stories s
        WHERE s.author_id = m.id AND s.state = 'published' LIMIT 10) AS few) AS "acceptedStories"
    FROM members m WHERE id = ${actor.id}`;
  return row ? { ...row, id: actor.id, trust: trustOf(row, at, actor.roles.length > 0) } : null;
}
