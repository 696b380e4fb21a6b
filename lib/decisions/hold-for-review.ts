import type { Prisma } from "../platform/db/generated/client.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { addDecision } from "./add-decision.ts";
import type { Subject } from "./rules/kinds.ts";

type Held = {
  subject: Subject;
  storyId: string | null;
  authorId: string;
  sentence: string;
  evidence: Prisma.InputJsonValue;
};

/** Notes in the log that a screening has held something, with what it found. Whoever calls holds the thing back itself. */
export async function holdForReview(tx: Tx, { subject, storyId, authorId, sentence, evidence }: Held): Promise<string> {
  return addDecision(tx, {
    kind: "hold",
    subject,
    storyId,
    concernsId: authorId,
    by: null,
    reason: sentence,
    evidence,
  });
}
