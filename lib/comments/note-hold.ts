import { holdForReview } from "../decisions/hold-for-review.ts";
import type { Tx } from "../platform/db/transaction.ts";
import type { Screening } from "../screening/schema.ts";

type Held = { id: string; storyId: string; authorId: string };

/** Notes in the log that a comment is held, with the sentence for its writer and the evidence for moderators. */
export async function noteHold(tx: Tx, { id, storyId, authorId }: Held, screening: Screening): Promise<void> {
  await holdForReview(tx, {
    ...{ subject: { kind: "comment", id }, storyId, authorId },
    sentence: screening.sentence,
    evidence: { features: screening.features.map((feature) => ({ ...feature })) },
  });
}
