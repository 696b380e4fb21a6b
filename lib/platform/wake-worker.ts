import { pool } from "./db/client.ts";
import { log } from "./log.ts";
import { shared } from "./shared.ts";

/** The PostgreSQL channel on which the worker hears that the outbox has something new. */
export const outboxChannel = "firsthand_outbox";

const restMs = 100;
const call = shared("worker-call", () => ({ resting: false, again: false }));

/**
 * Tells the worker that the outbox has something new: at once, and where much happens ten times a second, for all of it.
 * Not in the transactions themselves: PostgreSQL lets those that notify commit only one after the other. A call that is
 * lost loses nothing, since the worker looks by itself every few seconds.
 */
export function wakeWorker(): void {
  call.again = call.resting;
  if (call.resting) return;
  call.resting = true;
  setTimeout(rested, restMs).unref();
  pool()
    .query("SELECT pg_notify($1, '')", [outboxChannel])
    .catch((error: Error) => log.warn({ reason: error.message }, "the worker could not be woken; it looks by itself"));
}

function rested(): void {
  call.resting = false;
  if (call.again) wakeWorker();
}
