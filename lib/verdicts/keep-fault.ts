import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";

/** A run, before it has come to anything. */
export type Begun = { id: string; kind: "between" | "day"; startedAt: Date };

/** Writes down that a run came to nothing, so that it is seen where runs are listed. */
export async function keepFault({ id, kind, startedAt }: Begun, thrown: unknown): Promise<void> {
  const fault = thrown instanceof Error ? thrown.message.slice(0, 500) : "unknown";
  await db.verdictRun.create({
    data: { id, kind, version: "", asOf: startedAt, startedAt, finishedAt: now(), fault },
  });
}
