import type { EventName, EventPayload } from "../events.ts";
import { type Stale, staleAfter } from "../page-tags.ts";
import { outdateSoon } from "./cache/outdate-soon.ts";
import { markStale, pagesChannel, processName } from "./cache/stale.ts";
import type { Sql } from "./db/sql.ts";
import { onCommit } from "./db/transaction.ts";
import { wakeWorker } from "./wake-worker.ts";

/**
 * Writes what happened, in the transaction in which it happens. When that is committed, the pages that show it are
 * stale in this process before the caller goes on, in all others as soon as PostgreSQL tells them, and the worker wakes.
 */
export async function record<N extends EventName>(tx: Sql, name: N, payload: EventPayload<N>): Promise<void> {
  onCommit(tx, wakeWorker);
  const stale = staleAfter(name, payload);
  const event = JSON.stringify(payload);
  if (stale.tags.length === 0 || stale.numbers) {
    if (stale.numbers) onCommit(tx, () => outdateSoon(stale.tags));
    await tx.$queryRaw`INSERT INTO events (name, payload) VALUES (${name}, ${event}::jsonb)`;
    return;
  }
  onCommit(tx, () => markStale(stale));
  const message = JSON.stringify({ ...stale, from: processName() });
  await tx.$queryRaw`
    WITH event AS (INSERT INTO events (name, payload) VALUES (${name}, ${event}::jsonb))
    SELECT pg_notify(${pagesChannel}, ${message})::text`;
}

/** The same for several of one kind, in one go; together they may make some two hundred tags stale, as much as a notice holds. */
export async function recordEach<N extends EventName>(
  tx: Sql,
  name: N,
  payloads: readonly EventPayload<N>[],
): Promise<void> {
  if (payloads.length === 0) return;
  onCommit(tx, wakeWorker);
  await tx.$queryRaw`
    INSERT INTO events (name, payload) SELECT ${name}, value FROM jsonb_array_elements(${JSON.stringify(payloads)}::jsonb)`;
  const all = payloads.map((payload) => staleAfter(name, payload));
  const stale: Stale = { tags: [...new Set(all.flatMap(({ tags }) => tags))], drop: all.some(({ drop }) => drop) };
  if (stale.tags.length === 0) return;
  if (all.every(({ numbers }) => numbers)) return onCommit(tx, () => outdateSoon(stale.tags));
  onCommit(tx, () => markStale(stale));
  const message = JSON.stringify({ ...stale, from: processName() });
  await tx.$queryRaw`SELECT pg_notify(${pagesChannel}, ${message})::text`;
}
