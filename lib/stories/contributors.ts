import { avatarSrc } from "../media/rules/picture.ts";
import { now } from "../platform/clock.ts";
import { db, pool } from "../platform/db/client.ts";

/** A member as their public page shows them. */
export type ContributorPage = {
  id: string;
  handle: string;
  penName: string;
  bio: string;
  avatar: string | null;
  roles: string[];
  joinedAt: Date;
  stories: number;
  views: number;
  comments: number;
};

/** The member with this handle, with the counts of what is public; null when there is none. */
export async function contributorPage(handle: string): Promise<ContributorPage | null> {
  const member = await db.member.findUnique({
    where: { handle },
    select: { id: true, handle: true, penName: true, bio: true, avatarId: true, roles: true, createdAt: true },
  });
  if (!member) return null;
  const published = { authorId: member.id, state: "published" as const };
  const [stories, comments, views] = await Promise.all([
    db.story.count({ where: published }),
    db.comment.count({ where: { authorId: member.id, state: "published" } }),
    db.storyTally.aggregate({ _sum: { views: true }, where: { story: published } }),
  ]);
  const { avatarId, createdAt, ...rest } = member;
  return {
    ...rest,
    avatar: avatarId ? avatarSrc(avatarId, 256) : null,
    joinedAt: createdAt,
    stories,
    comments,
    views: views._sum.views ?? 0,
  };
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

/** Whose stories of the last seven days were viewed most. */
export async function contributorsOfTheWeek(count = 3): Promise<WeeklyContributor[]> {
  const since = new Date(now().getTime() - 7 * 24 * 60 * 60 * 1000);
  const { rows } = await pool().query<Row>(
    `SELECT members.handle, members.pen_name, members.avatar_id, count(*)::int AS stories, coalesce(sum(tallies.views), 0)::int AS views
       FROM stories JOIN members ON members.id = stories.author_id
       LEFT JOIN story_tallies tallies ON tallies.story_id = stories.id
      WHERE stories.state = 'published' AND stories.published_at > $1
      GROUP BY members.id ORDER BY views DESC, stories DESC, members.id LIMIT $2`,
    [since, count],
  );
  return rows.map(({ avatar_id, pen_name, ...row }) => ({
    ...row,
    penName: pen_name,
    avatar: avatar_id ? avatarSrc(avatar_id) : null,
  }));
}
