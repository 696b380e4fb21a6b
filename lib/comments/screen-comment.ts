import { screenText } from "../accounts/screen-text.ts";
import type { Sql } from "../platform/db/sql.ts";
import type { Actor } from "../policy.ts";
import { findAlike } from "../screening/find-alike.ts";
import type { Crowd, Screening } from "../screening/schema.ts";

type Handed = { storyId: string; body: string; commentId?: string };

const dayMs = 86_400_000;
const crowdMs = 600_000;

/** What becomes of a comment of these words by this writer; `commentId` where it is edited. Asked before it is stored. */
export function screenComment({ storyId, body, commentId }: Handed, actor: Actor): Promise<Screening> {
  const except = commentId ?? null;
  return screenText({ kind: "comment", text: body, links: [] }, actor, async (tx, at) => {
    const [recent, crowd, alike] = await Promise.all([
      recentBy(tx, actor.id, at, except),
      crowdOn(tx, storyId, at),
      findAlike(body, except, tx),
    ]);
    return { recent, crowd, alike };
  });
}

function recentBy(tx: Sql, authorId: string, at: Date, except: string | null): Promise<{ text: string; at: Date }[]> {
  const since = new Date(at.getTime() - dayMs);
  return tx.$queryRaw<{ text: string; at: Date }[]>`
    SELECT body_text AS text, created_at AS at FROM comments
    WHERE author_id = ${authorId} AND created_at > ${since} AND state <> 'deleted' AND id IS DISTINCT FROM ${except}
    ORDER BY created_at DESC LIMIT 100`;
}

// The latest comments on a story: how many of them are new members' of the last ten minutes, against an hour's usual.
async function crowdOn(tx: Sql, storyId: string, at: Date): Promise<Crowd> {
  const [since, joinedAfter] = [new Date(at.getTime() - crowdMs), new Date(at.getTime() - 3 * dayMs)];
  const [row] = await tx.$queryRaw<Crowd[]>`
    SELECT count(*) FILTER (WHERE c.created_at > ${since} AND m.created_at > ${joinedAfter})::int AS young,
      ceil(count(*) FILTER (WHERE c.created_at <= ${since}) / 6.0)::int AS usual
    FROM (SELECT created_at, author_id FROM comments WHERE story_id = ${storyId}
      AND created_at > ${new Date(at.getTime() - 7 * crowdMs)} LIMIT 200) AS c JOIN members m ON m.id = c.author_id`;
  return row ?? { young: 0, usual: 0 };
}
