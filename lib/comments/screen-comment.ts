import { reviewMinutes } from "../decisions/review-time.ts";
import { authorOf } from "../decisions/track-record.ts";
import { now } from "../platform/clock.ts";
import { type Sql, sqlTransaction } from "../platform/db/sql.ts";
import { env } from "../platform/env.ts";
import type { Actor } from "../policy.ts";
import { askOutside } from "../screening/ask-outside.ts";
import { findAlike } from "../screening/find-alike.ts";
import { readLists } from "../screening/read-lists.ts";
import type { Context, Crowd, Screening } from "../screening/schema.ts";
import { screen } from "../screening/screen.ts";
import { siteModel } from "../screening/site-model.ts";
import { reviewMode } from "../site/read-settings.ts";

type Handed = { storyId: string; body: string; commentId?: string };

const dayMs = 86_400_000;
const crowdMs = 600_000;

/** What becomes of a comment of these words by this writer; `commentId` where it is edited. Asked before it is stored. */
export async function screenComment(handed: Handed, actor: Actor): Promise<Screening> {
  const context = await contextOf(handed, actor, now());
  const submission = { kind: "comment", text: handed.body, links: [] } as const;
  return askOutside(submission, context, screen(submission, context));
}

async function contextOf({ storyId, body, commentId }: Handed, actor: Actor, at: Date): Promise<Context> {
  const [lists, classifier, minutes, mode] = await Promise.all([
    readLists(),
    siteModel(),
    reviewMinutes(),
    reviewMode(),
  ]);
  // One connection, and one way there and back for all that is asked.
  const [author, recent, crowd, alike] = await sqlTransaction((tx) =>
    Promise.all([
      authorOf(tx, actor.id, at),
      recentBy(tx, actor.id, at, commentId ?? null),
      crowdOn(tx, storyId, at),
      findAlike(body, commentId ?? null, tx),
    ]),
  );
  const place = { closed: false, reviewMode: mode, reviewMinutes: minutes } as const;
  return { at, author, recent, crowd, alike, lists, classifier, pace: env().LIMITS_SCALE, ...place };
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
