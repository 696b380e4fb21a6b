import { pool } from "../../lib/platform/db/client.ts";

/** What the measured pages are about: the special stories of a world, and places deep in its lists. */
export type Marks = {
  few: string;
  thousand: string;
  tenThousand: string;
  oneThread: string;
  hot: string;
  /** Cursors in the middle of lists, by the condition on the plan that makes the list. */
  middle: { all: string; news: string; local: string; importer: string };
  /** The same as page 500, or the last there is, of search and lists. */
  page500: string;
};

/** Finds them in the database that this process is connected to. */
export async function readMarks(): Promise<Marks> {
  const { rows } = await pool().query<{ special: string; id: string }>(
    "SELECT special, id FROM plan WHERE special IS NOT NULL",
  );
  const special = (name: string) => rows.find((row) => row.special === name)?.id ?? "";
  return {
    few: special("comments-20"),
    thousand: special("comments-1000"),
    tenThousand: special("comments-10000"),
    oneThread: special("one-thread"),
    hot: special("hot"),
    middle: {
      all: await middleOf("true"),
      news: await middleOf("EXISTS (SELECT FROM story_tags g WHERE g.story_id = s.id AND g.tag = 'news')"),
      local: await middleOf("category_slug = 'local'"),
      importer: await middleOf("author_id = 'm1'"),
    },
    page500: await place500(),
  };
}

async function middleOf(condition: string): Promise<string> {
  const { rows } = await pool().query<{ at: Date; id: string }>(
    `WITH list AS (
       SELECT published_at AS at, id, row_number() OVER (ORDER BY published_at DESC, id DESC) AS place, count(*) OVER () AS of
       FROM stories s WHERE state = 'published' AND ${condition}
     ) SELECT at, id FROM list WHERE place = of / 2`,
  );
  const [row] = rows;
  return row ? `${row.at.getTime().toString(36)}-${row.id}` : "";
}

async function place500(): Promise<string> {
  const { rows } = await pool().query<{ at: Date; id: string }>(
    `WITH list AS (
       SELECT published_at AS at, id, row_number() OVER (ORDER BY published_at DESC, id DESC) AS place, count(*) OVER () AS of
       FROM stories WHERE state = 'published'
     ) SELECT at, id FROM list WHERE place = least(499 * 20, of - 20)`,
  );
  const [row] = rows;
  return row ? `${row.at.getTime().toString(36)}-${row.id}` : "";
}
