import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { pointsToOrigin } from "./rules/canonical.ts";
import type { SourceRow } from "./source-row.ts";

/** Has the stories of a feed point search engines to their origin, or not, as the feed says now. */
export async function setCanonical(tx: Tx, source: Pick<SourceRow, "id" | "canonical" | "provedPlace">): Promise<void> {
  const rows = await tx.story.findMany({ where: { sourceId: source.id }, select: { id: true, originUrl: true } });
  const own = rows.filter(({ originUrl }) => !pointsToOrigin(source, originUrl)).map(({ id }) => id);
  await tx.story.updateMany({ where: { sourceId: source.id }, data: { canonical: true } });
  if (own.length > 0) await tx.story.updateMany({ where: { id: { in: own } }, data: { canonical: false } });
  if (rows.length > 0) await record(tx, "source.canonical-changed", { sourceId: source.id });
}
