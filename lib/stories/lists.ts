import { avatarSrc, pictureSrc, toPicture } from "../media/rules/picture.ts";
import { storedVariants } from "../media/schema.ts";
import { db } from "../platform/db/client.ts";
import { readingMinutes } from "../platform/html/plain-text.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import { storyPath } from "./paths.ts";
import type { Tally } from "./tally.ts";

/** A story as lists show it. */
export type StoryCard = {
  id: string;
  path: string;
  title: string;
  summary: string;
  dir: string;
  category: { slug: string; name: string } | null;
  firstHand: boolean;
  author: { handle: string; penName: string; avatar: string | null };
  publishedAt: Date;
  minutes: number;
  picture: { src: string; wide: string; alt: string; width: number; height: number } | null;
  tally: Tally;
};

export type StoryList = { stories: StoryCard[]; next: string | null };

export type ListFilter = { category?: string | undefined; tag?: string | undefined; contributor?: string | undefined };

const columns = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  dir: true,
  publishedAt: true,
  words: true,
  coverAlt: true,
  category: { select: { slug: true, name: true } },
  author: { select: { handle: true, penName: true, avatarId: true } },
  cover: { select: { id: true, width: true, height: true, contentType: true, variants: true } },
  sources: { select: { kind: true }, where: { kind: "first-hand" }, take: 1 },
  tally: { omit: { storyId: true } },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function findRow(id: string) {
  return db.story.findUnique({ where: { id }, select: columns });
}

/** Published stories, newest first, `count` a page; `after` is the cursor that the page before gave. */
export async function newestStories(
  filter: ListFilter,
  after: string | null | undefined,
  count = 20,
): Promise<StoryList> {
  const cursor = readCursor(after);
  const rows = await db.story.findMany({
    where: {
      state: "published",
      ...(filter.category ? { categorySlug: filter.category } : {}),
      ...(filter.contributor ? { author: { handle: filter.contributor } } : {}),
      ...(filter.tag ? { tags: { some: { tag: filter.tag } } } : {}),
      ...(cursor ? olderThan(cursor) : {}),
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: count + 1,
    select: columns,
  });
  const page = rows.slice(0, count).map(toCard);
  const last = page.at(-1);
  return { stories: page, next: rows.length > count && last ? writeCursor(last) : null };
}

/** The cards of these published stories, in this order; what is not published is left out. */
export async function storyCards(ids: readonly string[]): Promise<StoryCard[]> {
  const rows = await db.story.findMany({ where: { id: { in: [...ids] }, state: "published" }, select: columns });
  const byId = new Map(rows.map((row) => [row.id, toCard(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function olderThan({ publishedAt, id }: Cursor) {
  return { OR: [{ publishedAt: { lt: publishedAt } }, { publishedAt, id: { lt: id } }] };
}

function toCard(row: Row): StoryCard {
  const { cover, author, tally, sources } = row;
  const picture = cover ? toPicture({ ...cover, variants: storedVariants.parse(cover.variants) }) : null;
  return {
    id: row.id,
    path: storyPath(row),
    title: row.title,
    summary: row.summary,
    dir: row.dir,
    category: row.category,
    firstHand: sources.length > 0,
    author: {
      handle: author.handle,
      penName: author.penName,
      avatar: author.avatarId ? avatarSrc(author.avatarId) : null,
    },
    publishedAt: row.publishedAt ?? new Date(0),
    minutes: readingMinutes(row.words),
    picture: picture && {
      src: pictureSrc(picture, 480),
      wide: pictureSrc(picture, 1200),
      alt: row.coverAlt,
      width: picture.width,
      height: picture.height,
    },
    tally: tally ?? { views: 0, fact: 0, fiction: 0, unsure: 0, comments: 0 },
  };
}
