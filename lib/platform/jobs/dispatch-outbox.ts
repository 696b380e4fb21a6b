import type { EventName, EventPayload } from "../../events.ts";
import { now } from "../clock.ts";
import { transaction } from "../db/transaction.ts";
import { log } from "../log.ts";
import { gathered, type Task } from "./define-job.ts";

type React = <N extends EventName>(name: N, payload: EventPayload<N>) => Task[];
type Send = (task: Task) => Promise<void>;

/** How many events are dispatched at once, at most. */
export const outboxBatch = 100;

type Waiting = { id: bigint; name: string; payload: unknown };

/**
 * Turns waiting events into jobs, oldest first, and returns how many. A crash between sending and committing sends
 * again: jobs are at least once. When sending fails, what was sent before is still marked; then it throws.
 */
export async function dispatchOutbox(react: React, send: Send): Promise<number> {
  let fault: { cause: unknown } | null = null;
  const count = await transaction(async (tx) => {
    const waiting = await tx.$queryRaw<Waiting[]>`
      SELECT id, name, payload FROM events WHERE dispatched_at IS NULL ORDER BY id LIMIT ${outboxBatch} FOR UPDATE SKIP LOCKED`;
    const done: bigint[] = [];
    try {
      const reacted = waiting.flatMap((event) => reactTo(react, event));
      for (const { id, tasks } of reacted.filter(({ isGathered }) => !isGathered)) {
        for (const task of tasks) await send(task);
        done.push(id);
      }
      const together = reacted.filter(({ isGathered }) => isGathered);
      const tasks = together.flatMap((each) => each.tasks);
      for (const task of tasks.filter(({ gathers }) => !gathers)) await send(task);
      for (const task of gathered(tasks.filter(({ gathers }) => gathers))) await send(task);
      done.push(...together.map(({ id }) => id));
    } catch (cause) {
      fault = { cause };
    }
    await tx.event.updateMany({ where: { id: { in: done } }, data: { dispatchedAt: now() } });
    return done.length;
  });
  if (fault) throw new Error("a job could not be handed over", fault);
  return count;
}

type Reacted = { id: bigint; tasks: Task[]; isGathered: boolean };

// An event that nobody can make sense of waits, and does not hold up those behind it.
function reactTo(react: React, { id, name, payload }: Waiting): Reacted[] {
  try {
    const tasks = react(name as EventName, payload as EventPayload<EventName>);
    return [{ id, tasks, isGathered: tasks.some(({ gathers }) => gathers) }];
  } catch (error) {
    log.error({ err: error, event: name, id: String(id) }, "nothing could be made of an event; it waits");
    return [];
  }
}
