import { now } from "../platform/clock.ts";
import type { Sql } from "../platform/db/sql.ts";
import { newId } from "../platform/new-id.ts";
import { fingerprintOf } from "./rules/fingerprint.ts";
import type { SubmissionKind } from "./schema.ts";

/** A text that was taken, whose it is and what it belongs to. */
export type TakenText = { kind: SubmissionKind; subjectId: string; authorId: string; text: string };

/** Remembers what a text looks like, so that copies of it are known; an edited one takes the place of what it was. */
export async function rememberText(tx: Sql, { kind, subjectId, authorId, text }: TakenText): Promise<void> {
  const print = fingerprintOf(text);
  if (!print) return;
  await tx.$queryRaw`
    INSERT INTO screened_texts (id, subject_kind, subject_id, author_id, signature, bands, at)
    VALUES (${newId()}, ${kind}, ${subjectId}, ${authorId}, ${print.signature}::int[], ${print.bands}::int[], ${now()})
    ON CONFLICT (subject_kind, subject_id) DO UPDATE SET signature = excluded.signature, bands = excluded.bands`;
}
