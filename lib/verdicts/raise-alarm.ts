import { storeSignal } from "../brigades/store-signal.ts";
import { sql } from "../platform/db/sql.ts";
import { type Choice, youngMs } from "../votes/rules.ts";
import type { Raised } from "../votes/verdict/publish.ts";

type Row = { reader: string; choice: Choice; at: Date; host: string | null };

/**
 * Puts a story before the moderators whose verdict waits because of how its votes came: as a signal, with who they were.
 * Only votes that the alarm is about are in it: those before were published, or looked at.
 */
export async function raiseAlarm({ story, alarm, since }: Raised): Promise<void> {
  const from = new Date(since);
  const votes = await (alarm === "young-accounts" ? youngOn(story, from) : fromOneSite(story, from));
  const [choice, same] =
    [...Map.groupBy(votes, (vote) => vote.choice)].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const [first, last] = [same?.at(0)?.at, same?.at(-1)?.at];
  if (!choice || !same || !first || !last) return;
  const readers = same.map(({ reader }) => reader);
  const figures = { alarm, votes: readers.length, host: same[0]?.host ?? "" };
  const findings = [{ finder: "held-verdict", readers, weight: 0, figures }];
  await storeSignal(story, { readers, choice, findings, weight: 0, slant: 0, from: first, until: last });
}

function youngOn(story: string, since: Date): Promise<Row[]> {
  return sql.$queryRaw<Row[]>`
    SELECT v.reader_id AS reader, v.choice::text AS choice, v.cast_at AS at, v.came_from AS host
    FROM votes v JOIN members m ON m.id = v.reader_id
    WHERE v.story_id = ${story} AND v.cast_at > ${since} AND v.counted AND NOT v.invited
      AND v.cast_at - m.created_at < make_interval(secs => ${youngMs / 1000}::float8)
    ORDER BY v.cast_at`;
}

function fromOneSite(story: string, since: Date): Promise<Row[]> {
  return sql.$queryRaw<Row[]>`
    WITH host AS (
      SELECT came_from FROM votes
      WHERE story_id = ${story} AND cast_at > ${since} AND counted AND NOT invited AND came_from IS NOT NULL
      GROUP BY came_from ORDER BY count(*) DESC LIMIT 1
    )
    SELECT v.reader_id AS reader, v.choice::text AS choice, v.cast_at AS at, v.came_from AS host
    FROM votes v JOIN host USING (came_from)
    WHERE v.story_id = ${story} AND v.cast_at > ${since} AND v.counted AND NOT v.invited ORDER BY v.cast_at`;
}
