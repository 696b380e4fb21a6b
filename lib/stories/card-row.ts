import { avatarSrc, pictureSrc, toPicture } from "../media/rules/picture.ts";
import { storedVariants } from "../media/schema.ts";
import { readingMinutes } from "../platform/html/plain-text.ts";
import type { StoryCard } from "./lists.ts";
import { storyPath } from "./paths.ts";
import type { VerdictState } from "./rules/verdict.ts";
import { nothing, type Tally } from "./tally.ts";

/** A story as the statements of lists read it. */
export type CardRow = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  dir: string;
  published_at: Date;
  corrected: boolean;
  words: number;
  cover_alt: string;
  category: { slug: string; name: string } | null;
  handle: string;
  pen_name: string;
  avatar_id: string | null;
  cover: { id: string; width: number; height: number; contentType: string; variants: unknown } | null;
  first_hand: true | null;
  tally: Tally | null;
  verdict: VerdictState | null;
};

/**
 * What a card needs of the stories that stand in the statement as `s`. LIMIT 1 and not EXISTS, for which PostgreSQL
 * would rather read all sources than look up a few.
 */
export const cardColumns = `
  s.id, s.slug, s.title, s.summary, s.dir, s.published_at, s.corrected_at IS NOT NULL AS corrected, s.words, s.cover_alt,
  CASE WHEN k.slug IS NOT NULL THEN json_build_object('slug', k.slug, 'name', k.name) END AS category,
  m.handle, m.pen_name, m.avatar_id,
  CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'width', p.width, 'height', p.height,
    'contentType', p.content_type, 'variants', p.variants) END AS cover,
  (SELECT true FROM story_sources o WHERE o.story_id = s.id AND o.kind = 'first-hand' LIMIT 1) AS first_hand,
  CASE WHEN t.story_id IS NOT NULL THEN json_build_object('views', t.views, 'fact', t.fact, 'fiction', t.fiction,
    'unsure', t.unsure, 'comments', t.comments, 'recommends', t.recommends) END AS tally, d.state::text AS verdict`;

/** What the columns come from. */
export const cardJoins = `
  JOIN members m ON m.id = s.author_id LEFT JOIN categories k ON k.slug = s.category_slug
  LEFT JOIN media p ON p.id = s.cover_id LEFT JOIN story_tallies t ON t.story_id = s.id
  LEFT JOIN story_verdicts d ON d.story_id = s.id`;

/** A row as its readers get it. */
export function toCard(row: CardRow): StoryCard {
  return {
    id: row.id,
    path: storyPath(row),
    title: row.title,
    summary: row.summary,
    dir: row.dir,
    category: row.category,
    firstHand: row.first_hand === true,
    author: {
      handle: row.handle,
      penName: row.pen_name,
      avatar: row.avatar_id ? avatarSrc(row.avatar_id) : null,
    },
    publishedAt: row.published_at,
    corrected: row.corrected,
    minutes: readingMinutes(row.words),
    picture: pictureOf(row),
    tally: row.tally ?? nothing,
    verdict: row.verdict ?? "too_few",
  };
}

function pictureOf({ cover, cover_alt: alt }: CardRow): StoryCard["picture"] {
  if (!cover) return null;
  const picture = toPicture({ ...cover, variants: storedVariants.parse(cover.variants) });
  const { width, height, variants } = picture;
  const srcSet = variants.map((variant) => `${variant.url} ${variant.width}w`).join(", ");
  return { src: pictureSrc(picture, 480), wide: pictureSrc(picture, 1200), srcSet, alt, width, height };
}
