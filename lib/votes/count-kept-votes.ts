import { transaction } from "../platform/db/transaction.ts";
import { recordEach } from "../platform/outbox.ts";
import { countAnew, type Pair } from "./judge-votes.ts";

/** Makes the votes count that a member cast before verifying their e-mail, but for removed ones. Doing it again changes nothing. */
export function countKeptVotes({ memberId }: { memberId: string }): Promise<number> {
  return transaction(async (tx) => {
    // Locked first and judged afterwards, so that of a removal at the same time nothing is overlooked.
    const kept = await tx.$queryRaw<Pair[]>`
      SELECT story_id AS "storyId", reader_id AS "readerId" FROM votes
      WHERE reader_id = ${memberId} AND NOT counted ORDER BY story_id COLLATE "C" FOR UPDATE`;
    const counted = await countAnew(tx, kept);
    const events = counted.map((storyId) => ({ storyId }));
    await recordEach(tx, "vote.cast", events);
    return counted.length;
  });
}
