import type { Tx } from "../platform/db/transaction.ts";

/**
 * Has everything that names a category by its address alone name another one: drafts, promos, what is chosen of the
 * newsletter. Whoever has a draft open just then is asked to choose anew when they publish.
 */
export async function nameAnew(tx: Tx, before: string, slug: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE drafts SET content = jsonb_set(content, '{categorySlug}', to_jsonb(${slug}::text))
    WHERE content->>'categorySlug' = ${before}`;
  await tx.$executeRaw`
    UPDATE promos SET categories = ARRAY(SELECT DISTINCT unnest(array_replace(categories, ${before}::text, ${slug}::text)))
    WHERE ${before}::text = ANY(categories)`;
  await tx.$executeRaw`
    UPDATE subscriptions SET categories = ARRAY(SELECT DISTINCT unnest(array_replace(categories, ${before}::text, ${slug}::text)))
    WHERE ${before}::text = ANY(categories)`;
  await tx.$executeRaw`
    UPDATE subscription_requests
    SET categories = ARRAY(SELECT DISTINCT unnest(array_replace(categories, ${before}::text, ${slug}::text)))
    WHERE ${before}::text = ANY(categories)`;
}
