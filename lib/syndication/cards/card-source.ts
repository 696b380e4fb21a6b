import { pool } from "../../platform/db/client.ts";
import { named } from "../../platform/db/sql.ts";
import type { CardSource } from "./card-face.ts";

const statement = `
  SELECT s.id, s.title, s.dir, s.cover_id AS "coverId",
    CASE WHEN k.slug IS NOT NULL THEN json_build_object('name', k.name) END AS category,
    json_build_object('penName', m.pen_name) AS author
  FROM stories s JOIN members m ON m.id = s.author_id LEFT JOIN categories k ON k.slug = s.category_slug
  WHERE s.id = $1 AND s.state = 'published'`;

/** What the card of a story is made from; null where the story is not public. */
export async function cardSource(storyId: string): Promise<CardSource | null> {
  const { rows } = await pool().query<CardSource>({ ...named(statement), values: [storyId] });
  return rows[0] ?? null;
}
