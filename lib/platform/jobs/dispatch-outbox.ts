import type { EventName, EventPayload } from "../../events.ts";
import { now } from "../clock.ts";
import { transaction } from "../db/transaction.ts";
import { log } from "../log.ts";
import type { Task } from "./define-job.ts";

type React = <N extends EventName>(name: N, payload: EventPayload<N>) => Task[];
type Send = (task: Task) => Promise<void>;

const batch = 100;

type Waiting = { id: bigint; name: string; payload: unknown };

/**
 * Turns waiting events into jobs, oldest first, and returns how many. A crash between sending and committing sends
 * again: jobs are at least once. When sending fails, what was sent before is still marked; then it throws.
 */
export async function dispatchOutbox(react: React, send: Send): Promise<number> {
  let fault: { cause: unknown } | null = null;
  const count = await transaction(async (tx) => {
    const waiting = await tx.$queryRaw<Waiting[]>`
      SELECT id, name, payload FROM events WHERE dispatched_at IS NULL ORDER BY id LIMIT ${batch} FOR UPDATE SKIP LOCKED`;
    const done: bigint[] = [];
    try {
      for (const event of waiting) if (await sendAll(tasksOf(react, event), send)) done.push(event.id);
    } catch (cause) {
      fault = { cause };
    }
    await tx.event.updateMany({ where: { id: { in: done } }, data: { dispatchedAt: now() } });
    return done.length;
  });
  if (fault) throw new Error("a job could not be handed over", fault);
  return count;
}

// An event that nobody can make sense of waits, and does not hold up those behind it.
function tasksOf(react: React, { id, name, payload }: Waiting): Task[] | null {
  try {
    return react(name as EventName, payload as EventPayload<EventName>);
  } catch (error) {
    log.error({ err: error, event: name, id: String(id) }, "nothing could be made of an event; it waits");
    return null;
  }
}

async function sendAll(tasks: Task[] | null, send: Send): Promise<boolean> {
  for (const task of tasks ?? []) await send(task);
  return tasks !== null;
}
