import { now } from "../../platform/clock.ts";
import { pool } from "../../platform/db/client.ts";
import { env } from "../../platform/env.ts";
import { feedPath, type Scope } from "../paths.ts";
import { feedFormats } from "../rules/feed.ts";

type Row = { handle: string; category: string | null; tags: string[] };

/** Notes that the feeds which these stories are in, or were in, have changed, where there is a hub to be told. */
export async function noteChanges({ storyIds }: { storyIds: readonly string[] }): Promise<void> {
  if (!env().WEBSUB_HUB) return;
  const { rows } = await pool().query<Row>(
    `SELECT m.handle, s.category_slug AS category, ARRAY(SELECT tag FROM story_tags WHERE story_id = s.id) AS tags
     FROM stories s JOIN members m ON m.id = s.author_id WHERE s.id = ANY($1::text[])`,
    [storyIds],
  );
  const scopes = rows.length === 0 ? [] : [{ kind: "site" } as const, ...rows.flatMap(scopesOf)];
  const topics = new Set(scopes.flatMap((scope) => feedFormats.map((format) => feedPath(scope, format))));
  await pool().query(
    `INSERT INTO hub_pings (topic, since, due_at) SELECT topic, $2, $2 FROM unnest($1::text[]) AS t(topic)
     ON CONFLICT (topic) DO UPDATE SET changed = hub_pings.changed + 1`,
    [[...topics].toSorted(), now()],
  );
}

function scopesOf({ handle, category, tags }: Row): Scope[] {
  return [
    { kind: "contributor", handle },
    ...(category === null ? [] : [{ kind: "category", slug: category } as const]),
    ...tags.map((tag) => ({ kind: "tag", tag }) as const),
  ];
}
