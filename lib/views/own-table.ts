import { nowMs } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { storyPath } from "../stories/paths.ts";
import type { StoryState } from "../stories/schema.ts";
import { windows } from "./rules.ts";
import { type OwnOrder, ownStoriesAPage } from "./schema.ts";

/** A story in its contributor's table, with what came of it. */
export type OwnStory = {
  id: string;
  path: string;
  title: string;
  state: StoryState;
  publishedAt: Date;
  now: number;
  lastDay: number;
  views: number;
  fact: number;
  fiction: number;
  unsure: number;
  comments: number;
  recommends: number;
};

export type OwnTable = { stories: OwnStory[]; total: number; page: number; pages: number };

/** All stories of a contributor together. */
export type OwnTotals = {
  stories: number;
  now: number;
  lastDay: number;
  views: number;
  votes: number;
  comments: number;
  recommends: number;
};

const columns: Record<OwnOrder["by"], string> = {
  published: "own.published_at",
  title: "lower(own.title)",
  now: "coalesce(recent.now, 0)",
  day: "coalesce(recent.day, 0)",
  views: "own.views",
  fact: "own.fact::float / nullif(own.fact + own.fiction + own.unsure, 0)",
  votes: "own.fact + own.fiction + own.unsure",
  comments: "own.comments",
  recommends: "own.recommends",
};

const own = `
  SELECT s.id, s.slug, s.title, s.state::text, s.published_at, coalesce(t.views, 0) AS views, coalesce(t.fact, 0) AS fact,
    coalesce(t.fiction, 0) AS fiction, coalesce(t.unsure, 0) AS unsure, coalesce(t.comments, 0) AS comments,
    coalesce(t.recommends, 0) AS recommends
  FROM stories s LEFT JOIN story_tallies t ON t.story_id = s.id WHERE s.author_id = $1 AND s.published_at IS NOT NULL`;

// $1 is the contributor, $2 since when a view is one of now, $3 since when one of the last day.
const withRecent = (stories: string) => `
  WITH own AS (${stories}), recent AS (
    SELECT story_id, count(*) FILTER (WHERE at > $2)::int AS now, count(*)::int AS day FROM (
      SELECT r.story_id, r.last_signal_at AS at FROM own JOIN story_readers r ON r.story_id = own.id
        AND r.last_signal_at > $3
      UNION ALL
      SELECT e.story_id, e.last_signal_at FROM own JOIN ended_views e ON e.story_id = own.id AND e.last_signal_at > $3
    ) views GROUP BY story_id
  )`;

const joined = "FROM own LEFT JOIN recent ON recent.story_id = own.id";

function since(actor: Actor): unknown[] {
  const at = nowMs();
  return [actor.id, new Date(at - windows.now), new Date(at - windows.last24Hours)];
}

/** The actor's stories that were ever published, in the order that they ask for, a page at a time. */
export async function ownTable(
  actor: Actor,
  { by, way, page }: OwnOrder,
  most: number = ownStoriesAPage,
): Promise<OwnTable> {
  const total = await countOwn(actor);
  const pages = Math.max(1, Math.ceil(total / most));
  const shown = Math.min(page, pages);
  const order = `ORDER BY ${columns[by]} ${way === "down" ? "DESC" : "ASC"} NULLS LAST, own.published_at DESC, own.id DESC`;
  const cut = `${order} LIMIT $4 OFFSET $5`;
  const values = [most, (shown - 1) * most];
  // Views of the last day are looked up for the page alone, where its order does not go by them.
  const isByRecent = by === "now" || by === "day";
  const stories = isByRecent
    ? await readStories({ own, end: cut }, actor, values)
    : await readStories({ own: `SELECT * FROM (${own}) own ${cut}`, end: order }, actor, values);
  return { stories, total, page: shown, pages };
}

type Which = { own: string; end?: string };

async function readStories(which: Which, actor: Actor, values: unknown[]): Promise<OwnStory[]> {
  const { rows } = await pool().query<Omit<OwnStory, "path"> & { slug: string }>(
    `${withRecent(which.own)}
     SELECT own.id, own.slug, own.title, own.state, own.published_at AS "publishedAt", coalesce(recent.now, 0) AS now,
       coalesce(recent.day, 0) AS "lastDay", own.views, own.fact, own.fiction, own.unsure, own.comments, own.recommends
     ${joined} ${which.end ?? ""}`,
    [...since(actor), ...values],
  );
  return rows.map(({ slug, ...story }) => ({ ...story, path: storyPath({ id: story.id, slug }) }));
}

/** One of them; null where it is not the actor's, or was never published. */
export async function ownStory(actor: Actor, id: string): Promise<OwnStory | null> {
  const [story] = await readStories({ own: `${own} AND s.id = $4` }, actor, [id]);
  return story ?? null;
}

/** The same figures, of all of them together. */
export async function ownTotals(actor: Actor): Promise<OwnTotals> {
  const { rows } = await pool().query<OwnTotals>(
    `${withRecent(own)}
     SELECT count(*)::int AS stories, coalesce(sum(recent.now), 0)::int AS now,
       coalesce(sum(recent.day), 0)::int AS "lastDay", coalesce(sum(own.views), 0)::float8 AS views,
       coalesce(sum(own.fact + own.fiction + own.unsure), 0)::int AS votes, coalesce(sum(own.comments), 0)::int AS comments,
       coalesce(sum(own.recommends), 0)::int AS recommends
     ${joined}`,
    since(actor),
  );
  return rows[0] ?? { stories: 0, now: 0, lastDay: 0, views: 0, votes: 0, comments: 0, recommends: 0 };
}

async function countOwn(actor: Actor): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(
    "SELECT count(*)::int AS count FROM stories WHERE author_id = $1 AND published_at IS NOT NULL",
    [actor.id],
  );
  return rows[0]?.count ?? 0;
}
