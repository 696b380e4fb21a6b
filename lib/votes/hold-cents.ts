import { noteHold } from "../decisions/note-hold.ts";
import type { Tx } from "../platform/db/transaction.ts";
import type { Screening } from "../screening/schema.ts";

/** Notes in the log that the screening holds the two cents that were just written with a vote. */
export async function holdCents(tx: Tx, storyId: string, readerId: string, screening: Screening): Promise<void> {
  const where = { storyId_readerId: { storyId, readerId } };
  const { id } = await tx.twoCents.findUniqueOrThrow({ where, select: { id: true } });
  await noteHold(tx, { subject: { kind: "cents", id }, storyId, authorId: readerId }, screening);
}
