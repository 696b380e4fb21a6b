import { type Sql, sql } from "../platform/db/sql.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import type { ManagedCategory } from "./schema.ts";

type Uses = Pick<ManagedCategory, "stories" | "feeds" | "drafts">;

/** Every category in its order, with what is in it. */
export async function managedCategories(actor: Actor | null): Promise<ManagedCategory[]> {
  if (!may(actor, "category.manage")) throw notFound();
  return sql.$queryRaw<ManagedCategory[]>`
    SELECT c.slug, c.name, c.description, c.hidden,
      (SELECT count(*)::int FROM stories s WHERE s.category_slug = c.slug) AS stories,
      (SELECT count(*)::int FROM sources f WHERE f.category_slug = c.slug) AS feeds,
      (SELECT count(*)::int FROM drafts d WHERE d.content->>'categorySlug' = c.slug) AS drafts,
      coalesce((SELECT array_agg(m.slug ORDER BY m.slug) FROM category_moves m WHERE m.to_slug = c.slug), '{}') AS before
    FROM categories c ORDER BY c.position, c.slug`;
}

/** What is in a category. */
export async function countUses(tx: Sql, slug: string): Promise<Uses> {
  const [uses] = await tx.$queryRaw<Uses[]>`
    SELECT (SELECT count(*)::int FROM stories WHERE category_slug = ${slug}) AS stories,
      (SELECT count(*)::int FROM sources WHERE category_slug = ${slug}) AS feeds,
      (SELECT count(*)::int FROM drafts WHERE content->>'categorySlug' = ${slug}) AS drafts`;
  return uses ?? { stories: 0, feeds: 0, drafts: 0 };
}
