import { now } from "../platform/clock.ts";
import { type Sql, sqlTransaction } from "../platform/db/sql.ts";
import { newsHour } from "../recommends/rules.ts";
import { writeNoticesIn } from "./write-notices.ts";

const atOnce = 1000;

/**
 * Tells those who follow a contributor of a new story, once a story. What comes within one hour is told by one notice, so
 * that a feed with two hundred stories sends one mail; a notice that was read is unread again when it says more.
 */
export function noteStories({ storyIds }: { storyIds: readonly string[] }): Promise<void> {
  return sqlTransaction(async (tx) => {
    const news = await newsOf(tx, storyIds);
    for (const [authorId, [first]] of Map.groupBy(news, (each) => each.authorId))
      if (first) await tellFollowers(tx, authorId, first);
  });
}

type News = { storyId: string; authorId: string; hour: Date };

// Of contributors whom somebody follows. What was told once is no news again, also after it was retracted meanwhile.
async function newsOf(tx: Sql, storyIds: readonly string[]): Promise<News[]> {
  return tx.$queryRaw<News[]>`
    INSERT INTO story_news (story_id, author_id, hour)
    SELECT s.id, s.author_id, ${newsHour(now())}::timestamptz FROM stories s
    WHERE s.id = ANY(${storyIds}::text[]) AND s.state = 'published'
      AND EXISTS (SELECT FROM follows f WHERE f.contributor_id = s.author_id)
    ORDER BY s.id ON CONFLICT (story_id) DO NOTHING
    RETURNING story_id AS "storyId", author_id AS "authorId", hour`;
}

async function tellFollowers(tx: Sql, authorId: string, { storyId, hour }: News): Promise<void> {
  const key = `stories:${authorId}:${hour.toISOString()}`;
  for (let after = ""; ; ) {
    const ids = await followersAfter(tx, authorId, after);
    const told = ids.map((memberId) => ({ memberId, kind: "story" as const, key, fromId: authorId, storyId }));
    await tx.$queryRaw`
      UPDATE notices SET read_at = NULL WHERE member_id = ANY(${ids}::text[]) AND key = ${key} AND read_at IS NOT NULL`;
    await writeNoticesIn(tx, told);
    if (ids.length < atOnce) return;
    after = ids.at(-1) ?? "";
  }
}

async function followersAfter(tx: Sql, authorId: string, after: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT follower_id AS id FROM follows WHERE contributor_id = ${authorId} AND follower_id > ${after}
    ORDER BY follower_id LIMIT ${atOnce}`;
  return rows.map(({ id }) => id);
}
