import { keptWhile } from "../platform/cache/kept-while.ts";
import { sql } from "../platform/db/sql.ts";
import { defaults } from "../votes/verdict/parameters.ts";

const keepMs = 60_000;

/** How near to zero a reader's factor is who stands on neither side, as the verdict has it (votes/verdict/sides.ts). */
export const neutralUpTo = keptWhile([], keepMs, async () => {
  const [row] = await sql.$queryRaw<{ size: number | null }[]>`
    SELECT percentile_disc(0.95) WITHIN GROUP (ORDER BY abs(factor)) AS size FROM reader_factors`;
  return defaults.neutral * (row?.size ?? 0);
});
