import { now } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import type { Vote } from "../votes/verdict/score.ts";

const batch = 20_000;
const values = { fact: 1, unsure: 0.5, fiction: 0 } as const;

type Row = { reader: string; story: string; choice: keyof typeof values; at: number };

/**
 * The scorer's input: live votes of readers with a verified e-mail who may vote and have at least `leastVotes`, on published
 * stories, neither by their author nor by whom that one invited (or those, in turn); times are rounded to 10 minutes. By
 * reader and story, the same always. Votes of members who keep theirs out of the public file are not in it.
 */
export async function readVotes(leastVotes: number): Promise<Vote[]> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN READ ONLY");
    await client.query({ text: `DECLARE votes_read NO SCROLL CURSOR FOR ${eligible}`, values: [now()] });
    const votes: Vote[] = [];
    const stories = new Map<string, string>();
    let [reader, begin] = ["", 0];
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${batch} FROM votes_read`);
      if (rows.length === 0) break;
      for (const row of rows) {
        if (row.reader !== reader) {
          if (votes.length - begin < leastVotes) votes.length = begin;
          [reader, begin] = [row.reader, votes.length];
        }
        if (!stories.has(row.story)) stories.set(row.story, row.story);
        const story = stories.get(row.story) ?? row.story; // one text for all votes on it
        votes.push({ reader, story, value: values[row.choice], at: row.at });
      }
    }
    if (votes.length - begin < leastVotes) votes.length = begin;
    await client.query("COMMIT");
    client.release();
    return votes;
  } catch (thrown) {
    client.release(true);
    throw thrown;
  }
}

const eligible = `
  WITH RECURSIVE branch AS (
    SELECT i.inviter_id AS root, i.member_id FROM invitations i WHERE i.member_id IS NOT NULL
    UNION
    SELECT branch.root, i.member_id FROM branch JOIN invitations i ON i.inviter_id = branch.member_id
    WHERE i.member_id IS NOT NULL
  )
  SELECT v.reader_id AS reader, v.story_id AS story, v.choice::text AS choice,
    (extract(epoch FROM date_bin('10 minutes', v.cast_at, 'epoch')) * 1000)::float8 AS at
  FROM votes v JOIN stories s ON s.id = v.story_id JOIN members m ON m.id = v.reader_id
  WHERE s.state = 'published' AND v.counted AND m.email_verified_at IS NOT NULL AND NOT m.keeps_votes
    AND s.author_id <> v.reader_id
    AND NOT EXISTS (SELECT FROM branch WHERE branch.root = s.author_id AND branch.member_id = v.reader_id)
    AND NOT EXISTS (
      SELECT FROM bans b WHERE b.member_id = v.reader_id AND 'vote' = ANY(b.scopes) AND (b.until IS NULL OR b.until > $1))
  ORDER BY v.reader_id COLLATE "C", v.story_id COLLATE "C"`;
