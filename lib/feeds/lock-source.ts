import type { Tx } from "../platform/db/transaction.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import type { SourceRow } from "./source-row.ts";

/** Locks a feed for something its contributor does to it; others are told that there is none. */
export async function lockSource(tx: Tx, sourceId: string, actor: Actor): Promise<SourceRow> {
  await tx.$queryRaw`SELECT 1 FROM sources WHERE id = ${sourceId} FOR UPDATE`;
  const source = await tx.source.findUnique({ where: { id: sourceId } });
  if (!source || source.state === "removed" || !may(actor, "source.manage", source.ownerId)) throw notFound("feed");
  return source;
}
