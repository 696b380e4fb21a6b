import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { refuseField } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { lockSource } from "./lock-source.ts";
import { sinceOf } from "./rules/days-back.ts";
import type { SourceSettings } from "./schema.ts";
import { setCanonical } from "./set-canonical.ts";
import type { SourceRow } from "./source-row.ts";

/** Changes how a feed is imported. What was skipped by the old rules is judged anew at the next check. */
export async function changeSource({ sourceId, daysBack, ...settings }: SourceSettings, actor: Actor): Promise<void> {
  if ((await db.category.count({ where: { slug: settings.categorySlug } })) === 0)
    throw refuseField("categorySlug", "Choose a category from the list.");
  await transaction(async (tx) => {
    const before = await lockSource(tx, sourceId, actor);
    if (!settings.canonical && before.provedAt === null)
      throw refuseField("canonical", "Prove that the feed is yours before search engines are pointed here.");
    const importSince = sinceOf(daysBack, before.importSince, now());
    await tx.source.update({ where: { id: sourceId }, data: { ...settings, importSince } });
    await judgeAnew(tx, before);
    if (before.canonical !== settings.canonical) await setCanonical(tx, { ...before, canonical: settings.canonical });
  });
}

// The server's word for "as before" would hide what is to be judged.
async function judgeAnew(tx: Tx, { id }: SourceRow): Promise<void> {
  await tx.sourceItem.deleteMany({ where: { sourceId: id, outcome: "skipped" } });
  await tx.source.update({ where: { id }, data: { etag: null, lastModified: null } });
}
