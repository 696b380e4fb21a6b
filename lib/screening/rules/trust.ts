/** What trust is worked out from. */
export type TrackRecord = { verified: boolean; joinedAt: Date; acceptedComments: number; acceptedStories: number };

const dayMs = 86_400_000;

/**
 * How far a member is trusted: 1 after three days with three accepted comments or a story, 2 after a month with twenty,
 * 3 only for those who keep the house. Without a confirmed e-mail nobody is trusted yet.
 *
 * | days | accepted | verified | trust |
 * |---|---|---|---|
 * | 1 | 10 | yes | 0 |
 * | 3 | 3 | yes | 1 |
 * | 30 | 20 | yes | 2 |
 * | 30 | 20 | no | 0 |
 */
export function trustOf(record: TrackRecord, at: Date, keepsHouse = false): 0 | 1 | 2 | 3 {
  if (keepsHouse) return 3;
  if (!record.verified) return 0;
  const days = (at.getTime() - record.joinedAt.getTime()) / dayMs;
  const accepted = record.acceptedComments + record.acceptedStories * 3;
  if (days >= 30 && accepted >= 20) return 2;
  return days >= 3 && accepted >= 3 ? 1 : 0;
}
