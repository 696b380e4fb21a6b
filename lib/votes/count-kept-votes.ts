import { transaction } from "../platform/db/transaction.ts";
import { addToTally } from "../stories/tally.ts";
import { type Choice, tallyChange } from "./rules.ts";

/** Makes the votes count that a member cast before verifying their e-mail. Doing it again changes nothing. */
export function countKeptVotes({ memberId }: { memberId: string }): Promise<number> {
  return transaction(async (tx) => {
    const kept = await tx.$queryRaw<{ story_id: string; choice: Choice }[]>`
      UPDATE votes v SET counted = true FROM members m
      WHERE v.reader_id = ${memberId} AND NOT v.counted AND m.id = v.reader_id AND m.email_verified_at IS NOT NULL
      RETURNING v.story_id, v.choice::text AS choice`;
    // Always in the same order, so that two of these cannot wait for each other.
    for (const { story_id, choice } of kept.toSorted((a, b) => (a.story_id < b.story_id ? -1 : 1)))
      await addToTally(tx, story_id, tallyChange(null, choice));
    return kept.length;
  });
}
