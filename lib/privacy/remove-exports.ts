import { now, nowMs } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { exportStorage } from "../platform/storage/open-storage.ts";
import { exportKey } from "./export-key.ts";
import { exportLife, patience } from "./rules/times.ts";

/** Removes exports after their seven days, gives up those that came to nothing, and removes files that belong to none. */
export async function removeOldExports(): Promise<void> {
  const before = new Date(nowMs() - exportLife);
  const old = await db.dataExport.findMany({ where: { createdAt: { lt: before } }, select: { id: true } });
  for (const { id } of old) await removeExport(id);
  const late = { state: "waiting", createdAt: { lt: new Date(nowMs() - patience) } };
  await db.dataExport.updateMany({ where: late, data: { state: "failed" } });
  await removeStrays();
}

/** Removes an export with its file. */
export async function removeExport(id: string): Promise<void> {
  await exportStorage().delete(exportKey(id));
  await db.dataExport.deleteMany({ where: { id } });
}

async function removeStrays(): Promise<void> {
  for await (const key of exportStorage().keysBefore(new Date(nowMs() - patience))) {
    const id = key.split("/")[0] ?? "";
    if ((await db.dataExport.count({ where: { id } })) === 0) await exportStorage().delete(key);
  }
}

/** Asks again for the exports that wait, when a worker starts: one that was killed has left them half done. */
export async function resumeExports(): Promise<void> {
  const waiting = await db.dataExport.findMany({
    where: { state: "waiting", createdAt: { lte: now() } },
    select: { id: true },
  });
  await transaction(async (tx) => {
    for (const { id } of waiting) await record(tx, "export.asked", { exportId: id });
  });
}
