import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";

const batch = 200;
const patienceMs = 15 * 60_000; // a feed that was handed out and not checked by then is handed out again

/** Hands out the feeds whose time has come; each once, by however many workers. Gives how many. */
export async function handOutDue(): Promise<number> {
  let all = 0;
  for (let count = batch; count === batch; all += count) count = await handOutBatch();
  return all;
}

async function handOutBatch(): Promise<number> {
  const [at, later] = [now(), new Date(now().getTime() + patienceMs)];
  return transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      WITH due AS (
        SELECT id FROM sources WHERE state = 'active' AND next_check_at <= ${at}
        ORDER BY next_check_at LIMIT ${batch} FOR UPDATE SKIP LOCKED
      ) UPDATE sources s SET next_check_at = ${later} FROM due WHERE s.id = due.id RETURNING s.id`;
    for (const { id } of due) await record(tx, "source.due", { sourceId: id, kind: "poll" });
    return due.length;
  });
}
