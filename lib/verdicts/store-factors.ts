import type { Tx } from "../platform/db/transaction.ts";

const leastMove = 0.001;

/** Keeps on which side readers stand, and forgets it of those who are in no run any more; what hardly moved is not written. */
export async function storeFactors(tx: Tx, factors: ReadonlyMap<string, number>): Promise<void> {
  const [ids, values] = [[...factors.keys()], [...factors.values()]];
  await tx.$queryRaw`
    WITH factors AS (SELECT * FROM unnest(${ids}::text[], ${values}::float8[]) AS f (id, factor)), gone AS (
      DELETE FROM reader_factors r WHERE NOT EXISTS (SELECT FROM factors f WHERE f.id = r.reader_id)
    )
    INSERT INTO reader_factors AS r (reader_id, factor)
    SELECT f.id, f.factor FROM factors f JOIN members m ON m.id = f.id
    LEFT JOIN reader_factors b ON b.reader_id = f.id
    WHERE b.factor IS NULL OR abs(b.factor - f.factor) >= ${leastMove}::float8
    ON CONFLICT (reader_id) DO UPDATE SET factor = excluded.factor`;
}
