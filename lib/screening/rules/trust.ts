/** How far a member is trusted: from 0, somebody new, to 3. */
export type TrustLevel = 0 | 1 | 2 | 3;

/** What trust is worked out from. What counts up to a limit is counted no further. */
export type TrackRecord = {
  verified: boolean;
  joinedAt: Date;
  /** Their comments and stories that are published now. */
  acceptedComments: number;
  acceptedStories: number;
  /** Reports of theirs, among the last twenty that they made, that led to something. */
  upheldReports: number;
  /** Decisions of moderators in the last 90 days, and not taken back, that took something of theirs down or banned them. */
  takenDown: number;
  /** Whether a decision stands that reduces trust in them. */
  distrusted: boolean;
  /** Whether they have a role: editor, moderator, admin. */
  keepsHouse: boolean;
};

/** What each level asks for: days since joining, and points. */
export const trustSteps = {
  1: { days: 3, points: 3 },
  2: { days: 30, points: 20 },
  3: { days: 365, points: 60 },
} as const;

/** What is worth how many points. */
export const trustPoints = { comment: 1, story: 3, report: 1 } as const;

/** How many of each are counted at most. */
export const trustCounts = { comments: 50, stories: 10, reports: 5, takenDown: 3 } as const;

/** From which level on somebody may what others may not yet; the phases say how much. */
export const trustGrants = {
  /** An e-mail address of the kind that ends after minutes. */
  passingMail: 1,
  /** Links that do not show where they lead. */
  shortLinks: 2,
  /** To comment while many new members do so at once. */
  crowds: 2,
  /** Not to have links taken for a sign of advertising. */
  plainLinks: 1,
  /** Not to be held by what looks like advertising. */
  unclassified: 3,
  /** Not to be read first, whatever the review mode. */
  unread: 3,
} as const;

/** For how many days it lowers trust that something was taken down. */
export const trustLookBackDays = 90;

/** For how long moderators can reduce trust, in days; 0 is for good. */
export const distrustDays = [30, 90, 0] as const;

const dayMs = 86_400_000;

/**
 * How far a member is trusted. Whoever has a role is at 3. Without a confirmed e-mail nobody is trusted yet, and neither is
 * whoever moderators have taken trust from. What was taken down in the last 90 days lowers the level by one each.
 *
 * | days | points | taken down | verified | trust |
 * |---|---|---|---|---|
 * | 1 | 10 | 0 | yes | 0 |
 * | 3 | 3 | 0 | yes | 1 |
 * | 30 | 20 | 0 | yes | 2 |
 * | 30 | 20 | 0 | no | 0 |
 * | 365 | 60 | 0 | yes | 3 |
 * | 365 | 60 | 2 | yes | 1 |
 */
export function trustOf(record: TrackRecord, at: Date): TrustLevel {
  if (record.distrusted) return 0;
  if (record.keepsHouse) return 3;
  if (!record.verified) return 0;
  return Math.max(0, earnedLevel(record, at) - record.takenDown) as TrustLevel;
}

/** The level that days and points come to, before anything lowers it. */
export function earnedLevel(record: TrackRecord, at: Date): TrustLevel {
  const [days, points] = [daysOf(record, at), pointsOf(record)];
  const reached = ([3, 2, 1] as const).find(
    (level) => days >= trustSteps[level].days && points >= trustSteps[level].points,
  );
  return reached ?? 0;
}

/** The points that a record comes to. */
export function pointsOf({ acceptedComments, acceptedStories, upheldReports }: TrackRecord): number {
  return (
    Math.min(acceptedComments, trustCounts.comments) * trustPoints.comment +
    Math.min(acceptedStories, trustCounts.stories) * trustPoints.story +
    Math.min(upheldReports, trustCounts.reports) * trustPoints.report
  );
}

/** For how many whole days somebody has been a member. */
export function daysOf({ joinedAt }: Pick<TrackRecord, "joinedAt">, at: Date): number {
  return Math.floor((at.getTime() - joinedAt.getTime()) / dayMs);
}

/** How far somebody is trusted, what that comes from, and what is missing for the next level. */
export type TrustStanding = {
  level: TrustLevel;
  /** Where it comes from: a role, a decision, an address that is not confirmed, or the record. */
  from: "role" | "decision" | "unverified" | "record";
  /** What days and points alone come to. */
  earned: TrustLevel;
  days: number;
  points: number;
  takenDown: number;
  /** The level above what is earned, with the days and points that are missing; null at the highest. */
  next: { level: TrustLevel; days: number; points: number } | null;
};

/** The same as `trustOf`, with its reasons. */
export function explainTrust(record: TrackRecord, at: Date): TrustStanding {
  const [earned, days, points] = [earnedLevel(record, at), daysOf(record, at), pointsOf(record)];
  const step = earned < 3 ? ((earned + 1) as 1 | 2 | 3) : null;
  return {
    level: trustOf(record, at),
    from: sourceOf(record),
    ...{ earned, days, points, takenDown: record.takenDown },
    next: step && {
      level: step,
      days: Math.max(0, trustSteps[step].days - days),
      points: Math.max(0, trustSteps[step].points - points),
    },
  };
}

function sourceOf({ distrusted, keepsHouse, verified }: TrackRecord): TrustStanding["from"] {
  if (distrusted) return "decision";
  if (keepsHouse) return "role";
  return verified ? "record" : "unverified";
}
