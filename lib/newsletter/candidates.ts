import { pool } from "../platform/db/client.ts";
import type { Candidate, Picks } from "./rules/compose.ts";

const most = 2000;

type Row = { id: string; category: string | null; author_id: string; views: number; votes: number; published_at: Date };

/** The stories that were published in a period and still are: the most viewed of them. */
export async function candidatesOf({ since, until }: { since: Date; until: Date }): Promise<Candidate[]> {
  const { rows } = await pool().query<Row>(
    `SELECT s.id, s.category_slug AS category, s.author_id, s.published_at, coalesce(t.views, 0) AS views,
       coalesce(t.fact + t.fiction + t.unsure, 0) AS votes
     FROM stories s LEFT JOIN story_tallies t ON t.story_id = s.id
     WHERE s.state = 'published' AND s.published_at >= $1 AND s.published_at < $2
     ORDER BY views DESC, s.published_at DESC LIMIT ${most}`,
    [since, until],
  );
  return rows.map(({ author_id, published_at, ...row }) => ({
    ...row,
    authorId: author_id,
    publishedAt: published_at,
  }));
}

/** What editors put into an edition, those of them that are published; and what they took out. */
export async function picksOf(editionId: string): Promise<Picks> {
  const { rows } = await pool().query<{ story_id: string; pick: string }>(
    `SELECT p.story_id, p.pick FROM edition_picks p JOIN stories s ON s.id = p.story_id
     WHERE p.edition_id = $1 AND (p.pick = 'drop' OR s.state = 'published') ORDER BY p.at, p.story_id`,
    [editionId],
  );
  const idsOf = (wanted: string) => rows.filter(({ pick }) => pick === wanted).map(({ story_id }) => story_id);
  return { added: idsOf("add"), dropped: idsOf("drop") };
}
