import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";

/** Forgets where invitations were sent that have expired. */
export async function forgetAddresses(): Promise<void> {
  await db.invitation.updateMany({
    where: { email: { not: null }, expiresAt: { lte: now() } },
    data: { email: null, note: "" },
  });
}
