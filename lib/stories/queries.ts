import { picturesBySrc } from "../media/queries.ts";
import { avatarSrc, type Picture, toPicture } from "../media/rules/picture.ts";
import { storedVariants } from "../media/schema.ts";
import { db } from "../platform/db/client.ts";
import { readingMinutes } from "../platform/html/plain-text.ts";
import { type Actor, may } from "../policy.ts";
import { storyPath } from "./paths.ts";
import { renderedBody } from "./rendered-body.ts";
import { type Reuse, reuseLines } from "./rules/fields.ts";
import { noVerdict, type Verdict } from "./rules/verdict.ts";
import { findStory, type RecommendedStory } from "./story-row.ts";
import { nothing, type Tally } from "./tally.ts";

/** A story as its page shows it. */
export type StoryPage = {
  id: string;
  path: string;
  state: "draft" | "scheduled" | "held" | "published" | "retracted" | "removed";
  title: string;
  summary: string;
  dir: string;
  html: string;
  contents: { id: string; text: string; level: number }[];
  words: number;
  minutes: number;
  category: { slug: string; name: string } | null;
  tags: string[];
  author: {
    id: string;
    handle: string;
    penName: string;
    bio: string;
    avatar: string | null;
    roles: string[];
    followers: number;
  };
  publishedAt: Date | null;
  revisedAt: Date | null;
  place: string;
  happenedOn: Date | null;
  /** The time of that day, there: "14:30"; empty where it is not said. */
  happenedTime: string;
  aiUse: string;
  reuse: Reuse;
  sources: { kind: string; label: string; url: string | null }[];
  cover: { picture: Picture; alt: string; caption: string; credit: string } | null;
  tally: Tally;
  verdict: Verdict;
  /** Views that corrections took out of the numbers. */
  viewsRemoved: number;
  commentsClosed: boolean;
  retraction: { reason: string; byRole: string; createdAt: Date } | null;
  /** What its contributor said about changes, the oldest first; `material`: a correction, which the page, feeds and JSON-LD tell. */
  corrections: { note: string; material: boolean; createdAt: Date }[];
  /** How many versions readers can compare in its history. */
  versions: number;
  origin: StoryOrigin | null;
  /** What is like it, where there is something. */
  recommended: (Omit<RecommendedStory, "id" | "slug"> & { path: string }) | null;
};

/** Where an imported story was first published. `canonical`: search engines are pointed there. */
export type StoryOrigin = { url: string; host: string; at: Date | null; canonical: boolean; summaryOnly: boolean };

/** The story of this id as this actor may see it; null when it does not exist or is hidden from them. */
export async function storyPage(id: string, actor: Actor | null): Promise<StoryPage | null> {
  const row = await findStory(id);
  if (!row || !isVisible(row, actor)) return null;
  const pictures = await picturesBySrc(
    [...row.bodyHtml.matchAll(/src="(\/media\/[0-9a-z]+)"/g)].map(([, src]) => src ?? ""),
  );
  const { html, contents } = renderedBody(row.bodyHtml, pictures);
  const { author, cover, ...story } = row;
  return {
    ...story,
    path: storyPath(row),
    html,
    contents,
    reuse: reuseLines.find((line) => line === row.reuse) ?? "all-rights-reserved",
    minutes: readingMinutes(row.words),
    author: { ...author, avatar: author.avatarId ? avatarSrc(author.avatarId) : null },
    cover: cover && {
      picture: toPicture({ ...cover, variants: storedVariants.parse(cover.variants) }),
      alt: row.coverAlt,
      caption: row.coverCaption,
      credit: row.coverCredit,
    },
    viewsRemoved: row.viewsRemoved,
    tally: row.tally ?? nothing,
    verdict: row.verdict ?? noVerdict,
    origin: originOf(row),
    recommended: row.recommended && recommendedOf(row.recommended),
  };
}

function recommendedOf({ id, slug, ...rest }: RecommendedStory): StoryPage["recommended"] {
  return { ...rest, path: storyPath({ id, slug }) };
}

/** Where a story lives, for links and redirects; null when it is not public. */
export async function publicStoryPath(id: string): Promise<string | null> {
  const row = await db.story.findUnique({ where: { id }, select: { id: true, slug: true, state: true } });
  return row && (row.state === "published" || row.state === "retracted") ? storyPath(row) : null;
}

/** Where a story was first published, for its page; null for one that began here. */
export function originOf({ originUrl, originAt, canonical, summaryOnly }: OriginColumns): StoryOrigin | null {
  if (originUrl === null) return null;
  return { url: originUrl, host: new URL(originUrl).host.replace(/^www\./, ""), at: originAt, canonical, summaryOnly };
}

type OriginColumns = { originUrl: string | null; originAt: Date | null; canonical: boolean; summaryOnly: boolean };

function isVisible(story: { state: string; author: { id: string } }, actor: Actor | null): boolean {
  if (story.state === "published" || story.state === "retracted") return true;
  return may(actor, "story.read-unpublished", story.author.id);
}

/** Whether a story that was published is held for review: its page stays, and says so. */
export async function isHeldBack(id: string): Promise<boolean> {
  return (await db.story.count({ where: { id, state: "held", publishedAt: { not: null } } })) > 0;
}

/** Whether moderation has removed this story. */
export async function isRemoved(id: string): Promise<boolean> {
  return (await db.story.count({ where: { id, state: "removed" } })) > 0;
}
