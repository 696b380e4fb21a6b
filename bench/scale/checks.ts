import { nowMs } from "../../lib/platform/clock.ts";
import { pool } from "../../lib/platform/db/client.ts";
import { topStories } from "../../lib/stats/top-stories.ts";
import { contributorPage } from "../../lib/stories/contributors.ts";
import { type ListFilter, newestStories } from "../../lib/stories/lists.ts";
import { readSiteNumbers } from "../../lib/views/queries.ts";

export type Check = { name: string; holds: boolean; detail: string };

/** Compares what lists and counters say with what is counted row by row. */
export async function checkWorld(): Promise<Check[]> {
  return [
    await walk("all stories", {}, "true"),
    await walk("a tag", { tag: "news" }, "id IN (SELECT story_id FROM story_tags WHERE tag = 'news')"),
    await walk("a category", { category: "local" }, "category_slug = 'local'"),
    await walk("a contributor", { contributor: "member-1" }, "author_id = 'm1'"),
    await top("all", "SELECT story_id, views FROM story_tallies"),
    await top(
      "day",
      "SELECT story_id, count(*) AS views FROM (SELECT story_id FROM story_readers UNION ALL SELECT story_id FROM ended_views) v GROUP BY 1",
    ),
    await contributor(),
    await site(),
    await searchEntries(),
  ];
}

async function walk(name: string, filter: ListFilter, condition: string): Promise<Check> {
  const ids = new Set<string>();
  let read = 0;
  let after: string | null = null;
  do {
    const page = await newestStories(filter, after, 500);
    for (const { id } of page.stories) ids.add(id);
    read += page.stories.length;
    after = page.next;
  } while (after);
  const there = await one(`SELECT count(*)::int AS n FROM stories WHERE state = 'published' AND ${condition}`);
  const holds = read === there && ids.size === there;
  return { name: `the pages of ${name} have each story once`, holds, detail: `${read} of ${there}` };
}

async function top(window: "all" | "day", counts: string): Promise<Check> {
  const { rows } = await pool().query<{ story_id: string }>(
    `SELECT story_id FROM (${counts}) c JOIN stories s ON s.id = story_id AND s.state = 'published'
     ORDER BY views DESC, story_id DESC LIMIT 10`,
  );
  const shown = (await topStories(window, 10)).map(({ id }) => id);
  const holds =
    window === "all" ? shown.join() === rows.map((row) => row.story_id).join() : shown[0] === rows[0]?.story_id;
  return { name: `the top of the ${window} is the most viewed`, holds, detail: shown[0] ?? "nothing" };
}

async function contributor(): Promise<Check> {
  const shown = await contributorPage("member-1");
  const stories = await one("SELECT count(*)::int AS n FROM stories WHERE author_id = 'm1' AND state = 'published'");
  const views = await one(
    "SELECT sum(views)::int AS n FROM story_tallies JOIN stories ON id = story_id WHERE author_id = 'm1' AND state = 'published'",
  );
  const holds = shown?.stories === stories && shown.views === views;
  return { name: "a contributor's counts are theirs", holds, detail: `${stories} stories, ${views} views` };
}

async function site(): Promise<Check> {
  const { today, stories } = await readSiteNumbers(nowMs());
  const published = await one("SELECT count(*)::int AS n FROM stories WHERE state = 'published'");
  const views = await one("SELECT sum(views)::int AS n FROM view_hours WHERE hour >= date_trunc('day', now(), 'UTC')");
  const holds = stories === published && today === views;
  return { name: "the site's counts are the site's", holds, detail: `${stories} stories, ${today} views today` };
}

// What the world has written at once is what the triggers would have written.
async function searchEntries(): Promise<Check> {
  const some = "SELECT id FROM stories WHERE id LIKE '%00'";
  const there = await one(`SELECT count(*)::int AS n FROM search_entries WHERE story_id IN (${some})`);
  const right = await one(
    `SELECT count(*)::int AS n FROM search_entries_of(ARRAY(${some})) e JOIN search_entries t USING (story_id) WHERE t = e`,
  );
  const published = await one(`SELECT count(*)::int AS n FROM stories WHERE state = 'published' AND id IN (${some})`);
  const holds = there === published && right === published;
  return { name: "search knows the stories as they are", holds, detail: `${right} of ${published} looked at` };
}

async function one(statement: string): Promise<number> {
  const { rows } = await pool().query<{ n: number }>(statement);
  return rows[0]?.n ?? 0;
}
