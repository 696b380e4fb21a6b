import type { Tx } from "../platform/db/transaction.ts";
import { addDecision } from "./add-decision.ts";
import type { Subject } from "./rules/kinds.ts";

type Withdrawn = { subject: Subject; storyId: string | null; authorId: string };

const reason = "Whoever handed it in has taken it back.";

/** Notes in the log that somebody has taken back what was held of theirs: nothing waits any more. The log is locked by the caller. */
export async function noteWithdrawal(tx: Tx, { subject, storyId, authorId }: Withdrawn): Promise<void> {
  const by = { id: authorId, role: "contributor" } as const;
  await addDecision(tx, { kind: "withdraw", subject, storyId, concernsId: authorId, by, reason });
}
