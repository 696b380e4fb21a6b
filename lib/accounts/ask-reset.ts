import { transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import type { Origin } from "./start-session.ts";

/** Asks for a reset link. Whether the address is anybody's is found out by the job that would send it, not here. */
export async function askReset(email: string, origin: Origin): Promise<{ email: string }> {
  await takeFrom("log-in", origin.address);
  await takeFrom("reset", email);
  await transaction((tx) => record(tx, "member.reset-asked", { email, requestId: newId() }));
  return { email };
}
