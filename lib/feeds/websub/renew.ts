import { now } from "../../platform/clock.ts";
import { db } from "../../platform/db/client.ts";
import { transaction } from "../../platform/db/transaction.ts";
import { record } from "../../platform/outbox.ts";
import { isWanted } from "./is-wanted.ts";

/** Hands out the feeds whose hub is to be asked again. */
export async function renew(): Promise<void> {
  const rows = await db.source.findMany({
    where: { state: "active", hubUrl: { not: null } },
    select: { id: true, hubUrl: true, hubLeaseUntil: true, hubAskedAt: true },
  });
  const wanted = rows.filter((row) => isWanted(row, now()));
  await transaction(async (tx) => {
    for (const { id } of wanted) await record(tx, "source.hub-found", { sourceId: id });
  });
}
