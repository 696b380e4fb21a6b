import type { Tx } from "../platform/db/transaction.ts";
import type { Screening } from "../screening/schema.ts";
import { holdForReview } from "./hold-for-review.ts";
import type { Subject } from "./rules/kinds.ts";

type Held = { subject: Subject; storyId: string | null; authorId: string };

/** Notes in the log what a screening held, with the sentence for its author and the evidence for moderators. */
export async function noteHold(tx: Tx, { subject, storyId, authorId }: Held, screening: Screening): Promise<void> {
  await holdForReview(tx, {
    ...{ subject, storyId, authorId },
    sentence: screening.sentence,
    evidence: { features: screening.features.map((feature) => ({ ...feature })) },
  });
}
