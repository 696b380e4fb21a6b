import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { newId } from "../platform/new-id.ts";
import { nextSending, periodMs, type Rhythm, rhythms } from "./rules/times.ts";

/** Makes sure that the next edition of each rhythm is there. It begins where the one before it ends. */
export async function planEditions(): Promise<void> {
  for (const rhythm of rhythms) await planNext(rhythm, nextSending(rhythm, now()));
}

async function planNext(rhythm: Rhythm, until: Date): Promise<void> {
  const usual = new Date(until.getTime() - periodMs[rhythm]);
  await sql.$queryRaw`
    INSERT INTO editions (id, rhythm, state, since, until)
    SELECT ${newId()}, ${rhythm}, 'planned',
      coalesce((SELECT max(until) FROM editions WHERE rhythm = ${rhythm} AND until < ${until}), ${usual}::timestamptz), ${until}
    ON CONFLICT (rhythm, until) DO NOTHING`;
}
