import { now } from "../platform/clock.ts";
import { type Sql, sql } from "../platform/db/sql.ts";
import { distanceOf, fingerprintOf } from "./rules/fingerprint.ts";
import type { AlikeText } from "./schema.ts";

type Row = { authorId: string; at: Date; signature: number[] };

const dayMs = 86_400_000;
const most = 50;

/**
 * Texts of the last day that are much like this one, by anybody: fifty at most, in no order, so that a flood of copies
 * is not read whole; found by their bands alone, not by going through all texts of the day. `except` is the text itself when it is edited.
 */
export async function findAlike(text: string, except: string | null = null, on: Sql = sql): Promise<AlikeText[]> {
  const print = fingerprintOf(text);
  if (!print) return [];
  const since = new Date(now().getTime() - dayMs);
  const rows = await on.$queryRaw<Row[]>`
    SELECT author_id AS "authorId", at, signature
    FROM (SELECT * FROM screened_texts WHERE bands && ${print.bands}::int[] OFFSET 0) AS alike
    WHERE at > ${since} AND subject_id IS DISTINCT FROM ${except} LIMIT ${most}`;
  return rows.map(({ authorId, at, signature }) => ({
    authorId,
    at,
    distance: distanceOf(signature, print.signature),
  }));
}
