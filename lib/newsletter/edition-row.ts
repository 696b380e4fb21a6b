import { sql } from "../platform/db/sql.ts";
import type { Rhythm } from "./rules/times.ts";

export type EditionState = "planned" | "held" | "sending" | "sent" | "empty";

/** An edition as it is stored. */
export type EditionRow = {
  id: string;
  rhythm: Rhythm;
  state: EditionState;
  since: Date;
  until: Date;
  subject: string;
  intro: string;
  begunAt: Date | null;
  sentAt: Date | null;
};

/** The edition of this id; null where there is none. */
export async function findEdition(id: string): Promise<EditionRow | null> {
  const [row] = await sql.$queryRaw<EditionRow[]>`
    SELECT id, rhythm, state, since, until, subject, intro, begun_at AS "begunAt", sent_at AS "sentAt"
    FROM editions WHERE id = ${id}`;
  return row ?? null;
}
