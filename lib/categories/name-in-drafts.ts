import type { Tx } from "../platform/db/transaction.ts";

/** Has drafts name another category. Whoever has one open just then is asked to choose anew when they publish. */
export async function nameInDrafts(tx: Tx, before: string, slug: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE drafts SET content = jsonb_set(content, '{categorySlug}', to_jsonb(${slug}::text))
    WHERE content->>'categorySlug' = ${before}`;
}
