import { now } from "../platform/clock.ts";
import type { Sql } from "../platform/db/sql.ts";
import { onCommit } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { featuresOf } from "./rules/features.ts";
import type { SubmissionKind } from "./schema.ts";
import { forgetModel } from "./site-model.ts";

/** A moderator's verdict on a text: spam or not, or null to take back what was taught with it. */
export type Verdict = {
  kind: SubmissionKind;
  subjectId: string;
  text: string;
  isSpam: boolean | null;
  taughtBy: string;
};

/** Writes down a lesson for the classifier in the transaction of the decision; only the text's features are kept. */
export async function teachClassifier(tx: Sql, { kind, subjectId, text, isSpam, taughtBy }: Verdict): Promise<void> {
  const features = JSON.stringify(isSpam === null ? {} : Object.fromEntries(featuresOf(text)));
  await tx.$queryRaw`
    INSERT INTO classifier_lessons (id, subject_kind, subject_id, features, is_spam, taught_by, created_at)
    VALUES (${newId()}, ${kind}, ${subjectId}, ${features}::jsonb, ${isSpam}, ${taughtBy}, ${now()})`;
  onCommit(tx, forgetModel);
}
