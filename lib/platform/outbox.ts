import type { EventName, EventPayload } from "../events.ts";
import { staleAfter } from "../page-tags.ts";
import { markStale, pagesChannel, processName } from "./cache/stale.ts";
import { onCommit, type Tx } from "./db/transaction.ts";

/** The PostgreSQL channel on which the worker hears that the outbox has something new. */
export const outboxChannel = "firsthand_outbox";

/**
 * Writes what happened, in the transaction in which it happens. When that is committed, the pages that show it are
 * stale in this process before the caller goes on, in all others as soon as PostgreSQL tells them, and the worker wakes.
 */
export async function record<N extends EventName>(tx: Tx, name: N, payload: EventPayload<N>): Promise<void> {
  await tx.event.create({ data: { name, payload } });
  await tx.$executeRaw`SELECT pg_notify(${outboxChannel}, '')`;
  const stale = staleAfter(name, payload);
  if (stale.tags.length === 0) return;
  const message = JSON.stringify({ ...stale, from: processName() });
  await tx.$executeRaw`SELECT pg_notify(${pagesChannel}, ${message})`;
  onCommit(tx, () => markStale(stale));
}
