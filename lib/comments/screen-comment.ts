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

// How many comments of new members there are on a story in ten minutes, against what is usual in an hour; both are counted
// to where the number says enough.
async function crowdOn(tx: Sql, storyId: string, at: Date): Promise<Crowd> {
  const [since, joinedAfter] = [new Date(at.getTime() - crowdMs), new Date(at.getTime() - 3 * dayMs)];
  const [row] = await tx.$queryRaw<Crowd[]>`
    SELECT
      (SELECT count(*)::int FROM (SELECT author_id FROM comments WHERE story_id = ${storyId} AND created_at > ${since}
        ORDER BY created_at DESC LIMIT 60) AS c JOIN members m ON m.id = c.author_id
        WHERE m.created_at > ${joinedAfter}) AS young,
      (SELECT ceil(count(*) / 6.0)::int FROM (SELECT FROM comments WHERE story_id = ${storyId}
        AND created_at > ${new Date(at.getTime() - 7 * crowdMs)} AND created_at <= ${since} LIMIT 96) AS c) AS usual`;
  return row ?? { young: 0, usual: 0 };
}
