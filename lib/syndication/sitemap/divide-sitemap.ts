import { pool } from "../../platform/db/client.ts";
import { mostInPart, type PartKindName, partKindNames, partKinds, type Range } from "./kinds.ts";
import { partsOf } from "./parts.ts";

/**
 * Begins a new part of the sitemap wherever one has more than fits, and notes when something in the parts of stories changed
 * last. A part that was begun stays, so that an old one never changes but by its own stories.
 */
export async function divideSitemap(most = mostInPart): Promise<void> {
  for (const kind of partKindNames) {
    const parts = await partsOf(kind);
    for (const [place, { first }] of parts.entries())
      await dividePart(kind, { first, next: parts[place + 1]?.first ?? null }, most);
  }
  await noteChanges();
}

async function dividePart(kind: PartKindName, { first, next }: Range, most: number): Promise<void> {
  let begin: string | null = first;
  while (begin !== null) {
    await pool().query("INSERT INTO sitemap_parts (kind, first) VALUES ($1, $2) ON CONFLICT DO NOTHING", [kind, begin]);
    begin = await partKinds[kind].keyAfter({ first: begin, next }, most);
  }
}

async function noteChanges(): Promise<void> {
  await pool().query(`
    WITH parts AS (
      SELECT first, lead(first) OVER (ORDER BY first) AS next FROM sitemap_parts WHERE kind = 'stories')
    UPDATE sitemap_parts SET changed_at = (
      SELECT max(greatest(s.revised_at, s.published_at)) FROM stories s
      WHERE s.id >= parts.first AND (parts.next IS NULL OR s.id < parts.next) AND s.state = 'published')
    FROM parts WHERE sitemap_parts.kind = 'stories' AND sitemap_parts.first = parts.first`);
}
