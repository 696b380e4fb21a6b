import type { EventName, EventPayload } from "../../events.ts";
import { transaction } from "../db/transaction.ts";
import type { Task } from "./define-job.ts";

type React = <N extends EventName>(name: N, payload: EventPayload<N>) => Task[];
type Send = (task: Task) => Promise<void>;

const batch = 100;

/**
 * Turns waiting events into jobs, oldest first, and returns how many. A crash between sending and committing sends
 * again: jobs are at least once.
 */
export async function dispatchOutbox(react: React, send: Send): Promise<number> {
  return transaction(async (tx) => {
    const waiting = await tx.$queryRaw<{ id: bigint; name: string; payload: unknown }[]>`
      SELECT id, name, payload FROM events WHERE dispatched_at IS NULL ORDER BY id LIMIT ${batch} FOR UPDATE SKIP LOCKED`;
    for (const event of waiting) {
      const name = event.name as EventName;
      for (const task of react(name, event.payload as EventPayload<typeof name>)) await send(task);
    }
    await tx.event.updateMany({
      where: { id: { in: waiting.map((event) => event.id) } },
      data: { dispatchedAt: new Date() },
    });
    return waiting.length;
  });
}
