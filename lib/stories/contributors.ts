import { provedLinks } from "../accounts/profile-links/own-links.ts";
import { shownInviterOf } from "../invitations/queries.ts";
import { avatarSrc } from "../media/rules/picture.ts";
import { db, pool } from "../platform/db/client.ts";
import { shownWeekly } from "./rules/weekly.ts";

/** A member as their public page shows them. */
export type ContributorPage = {
  id: string;
  handle: string;
  penName: string;
  bio: string;
  avatar: string | null;
  roles: string[];
  joinedAt: Date;
  followers: number;
  /** Who invited them, where both have agreed to have it said. */
  invitedBy: { handle: string; penName: string } | null;
  /** Their pages elsewhere that link back here. */
  links: string[];
  /** How many of their published stories had a material correction. */
  corrections: number;
  /** How many bans of theirs stand, over or not; one that was undone is none. */
  bans: number;
  /** Whether the account is deleted: what stays of it is nobody's. */
  gone: boolean;
} & Counts;

type Counts = { stories: number; views: number; comments: number };

/** The member with this handle, with the counts of what is public; null when there is none. */
export async function contributorPage(handle: string): Promise<ContributorPage | null> {
  const member = await db.member.findUnique({
    where: { handle },
    select: {
      id: true,
      handle: true,
      penName: true,
      bio: true,
      avatarId: true,
      roles: true,
      createdAt: true,
      goneAt: true,
    },
  });
  if (!member) return null;
  const { avatarId, createdAt, goneAt, ...rest } = member;
  return {
    ...rest,
    gone: goneAt !== null,
    avatar: avatarId ? avatarSrc(avatarId, 256) : null,
    joinedAt: createdAt,
    followers: await followersOf(member.id),
    invitedBy: await shownInviterOf(member.id),
    links: await provedLinks(member.id),
    ...(await remarksOn(member.id)),
    ...((await keptCounts(member.id)) ?? (await countAnew(member.id))),
  };
}

// Of contributors with much, a few minutes old (sum-contributors.ts).
function keptCounts(memberId: string): Promise<Counts | null> {
  return db.contributorTally.findUnique({ where: { memberId }, omit: { memberId: true, verdicts: true } });
}

// Kept with each change (lib/recommends/followers.ts).
async function followersOf(memberId: string): Promise<number> {
  const tally = await db.followerTally.findUnique({ where: { memberId }, select: { followers: true } });
  return tally?.followers ?? 0;
}

async function remarksOn(memberId: string): Promise<Pick<ContributorPage, "corrections" | "bans">> {
  const { rows } = await pool().query<Pick<ContributorPage, "corrections" | "bans">>(
    `SELECT
       (SELECT count(*)::int FROM stories
        WHERE author_id = $1 AND state = 'published' AND corrected_at IS NOT NULL) AS corrections,
       (SELECT count(*)::int FROM bans WHERE member_id = $1) AS bans`,
    [memberId],
  );
  return rows[0] ?? { corrections: 0, bans: 0 };
}

async function countAnew(memberId: string): Promise<Counts> {
  const { rows } = await pool().query<Counts>(
    `SELECT count(*)::int AS stories, coalesce(sum(t.views), 0)::int AS views,
       (SELECT count(*)::int FROM comments c JOIN stories cs ON cs.id = c.story_id AND cs.state = 'published'
        WHERE c.author_id = $1 AND c.state = 'published') AS comments
     FROM stories s LEFT JOIN story_tallies t ON t.story_id = s.id WHERE s.author_id = $1 AND s.state = 'published'`,
    [memberId],
  );
  return rows[0] ?? { stories: 0, views: 0, comments: 0 };
}

/** A contributor of the week: how many stories in seven days, and the views of those. */
export type WeeklyContributor = {
  handle: string;
  penName: string;
  avatar: string | null;
  stories: number;
  views: number;
};

type Row = { handle: string; pen_name: string; avatar_id: string | null; stories: number; views: number };

/** Whose stories of the last seven days were viewed most, as of the last minute (rank-contributors.ts). */
export async function contributorsOfTheWeek(count = shownWeekly): Promise<WeeklyContributor[]> {
  const { rows } = await pool().query<Row>(
    `SELECT m.handle, m.pen_name, m.avatar_id, w.stories, w.views
     FROM weekly_contributors w JOIN members m ON m.id = w.member_id ORDER BY w.rank LIMIT $1`,
    [count],
  );
  return rows.map(({ avatar_id, pen_name, ...row }) => ({
    ...row,
    penName: pen_name,
    avatar: avatar_id ? avatarSrc(avatar_id) : null,
  }));
}
