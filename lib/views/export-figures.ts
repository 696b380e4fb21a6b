import { now } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import type { CsvValue } from "../platform/text/csv.ts";
import type { Actor } from "../policy.ts";
import { ownTable } from "./own-table.ts";

type Rows = AsyncGenerator<readonly CsvValue[]>;

const atOnce = 500;
const storiesAtOnce = 20;

/** The actor's stories with their figures, newest first, as rows of a table. */
export async function* storyFigures(actor: Actor): Rows {
  yield ["id", "title", "address", "state", "published", "views now", "views in 24 hours", "views", ...votesHead];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const table = await ownTable(actor, { by: "published", way: "down", page }, atOnce);
    pages = table.pages;
    for (const { id, title, path, state, publishedAt, now, lastDay, views, ...story } of table.stories) {
      const { fact, fiction, unsure, comments, recommends } = story;
      const votes = fact + fiction + unsure;
      const share = votes > 0 ? Math.round((1000 * fact) / votes) / 10 : null;
      const figures = [now, lastDay, views, fact, fiction, unsure, share, comments, recommends];
      yield [id, title, new URL(path, env().SITE_URL).href, state, publishedAt.toISOString(), ...figures];
    }
  }
}

const votesHead = ["fact", "fiction", "unsure", "fact in percent", "comments", "recommends"];

const viewsStatement = `
  SELECT story_id AS id, date_trunc($2, hour, 'UTC') AS at, sum(views)::int AS views FROM view_hours
  WHERE story_id = ANY($1::text[]) GROUP BY 1, 2 ORDER BY 1, 2`;

/** The views of each of the actor's stories by day or hour (UTC), from the beginning, as rows of a table. */
export async function* viewFigures(actor: Actor, step: "hour" | "day"): Rows {
  yield ["id", "title", step, "views"];
  let after: string | null = "";
  while (after !== null) {
    const stories: { id: string; title: string }[] = await storiesAfter(actor, after);
    after = stories.length < storiesAtOnce ? null : (stories.at(-1)?.id ?? null);
    const titles = new Map(stories.map(({ id, title }) => [id, title]));
    const { rows } = await pool().query<{ id: string; at: Date; views: number }>(viewsStatement, [
      [...titles.keys()],
      step,
    ]);
    for (const { id, at, views } of rows) yield [id, titles.get(id) ?? "", atWords(at, step), views];
  }
}

async function storiesAfter(actor: Actor, after: string): Promise<{ id: string; title: string }[]> {
  const { rows } = await pool().query<{ id: string; title: string }>(
    `SELECT id, title FROM stories WHERE author_id = $1 AND published_at IS NOT NULL AND id > $2 ORDER BY id LIMIT $3`,
    [actor.id, after, storiesAtOnce],
  );
  return rows;
}

function atWords(at: Date, step: "hour" | "day"): string {
  return step === "day" ? at.toISOString().slice(0, 10) : `${at.toISOString().slice(0, 16)}Z`;
}

/** What such a file is called: "stories-2026-05-03.csv". */
export function figuresName(what: string): string {
  return `${what}-${now().toISOString().slice(0, 10)}.csv`;
}
