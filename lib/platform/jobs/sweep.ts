import { z } from "zod";
import { now, nowMs } from "../clock.ts";
import { db } from "../db/client.ts";
import { defineJob } from "./define-job.ts";

const keptDays = 30;

/** Removes what the platform keeps only for a while: events long since dispatched, and limits that have run out. */
export async function sweep(): Promise<void> {
  const before = new Date(now().getTime() - keptDays * 24 * 60 * 60 * 1000);
  await db.event.deleteMany({ where: { dispatchedAt: { lt: before } } });
  await db.rateLimit.deleteMany({ where: { expire: { lt: BigInt(nowMs()) } } });
}

export const sweepJob = defineJob({ name: "platform.sweep", schema: z.object({}), run: sweep });
