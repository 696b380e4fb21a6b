import { picturesBySrc } from "../media/queries.ts";
import { type Picture, toPicture } from "../media/rules/picture.ts";
import { storedVariants } from "../media/schema.ts";
import { pool } from "../platform/db/client.ts";
import type { StoryPicture } from "../platform/html/render-picture.ts";
import { originOf } from "../stories/queries.ts";

/** What a feed says of a story beyond what lists show. */
export type WholeStory = {
  bodyHtml: string;
  revisedAt: Date | null;
  tags: string[];
  reuse: string;
  corrections: { note: string; createdAt: Date }[];
  cover: { picture: Picture; alt: string; caption: string; credit: string } | null;
  origin: ReturnType<typeof originOf>;
};

type Row = {
  id: string;
  body_html: string;
  revised_at: Date | null;
  tags: string[];
  reuse: string;
  corrections: { note: string; at: string }[];
  cover: { id: string; width: number; height: number; contentType: string; variants: unknown } | null;
  cover_alt: string;
  cover_caption: string;
  cover_credit: string;
  origin_url: string | null;
  origin_at: Date | null;
  canonical: boolean;
  summary_only: boolean;
};

const statement = `
  SELECT s.id, s.body_html, s.revised_at, s.reuse, s.cover_alt, s.cover_caption, s.cover_credit, s.origin_url, s.origin_at,
    s.canonical, s.summary_only,
    ARRAY(SELECT tag FROM story_tags WHERE story_id = s.id ORDER BY tag) AS tags,
    (SELECT coalesce(json_agg(json_build_object('note', note, 'at', created_at) ORDER BY number), '[]')
      FROM revisions WHERE story_id = s.id AND number > 1 AND material) AS corrections,
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'width', p.width, 'height', p.height,
      'contentType', p.content_type, 'variants', p.variants) END AS cover
  FROM stories s LEFT JOIN media p ON p.id = s.cover_id WHERE s.id = ANY($1::text[]) AND s.state = 'published'`;

/** These stories with their texts, by id; what is not published is left out. */
export async function wholeStories(ids: readonly string[]): Promise<Map<string, WholeStory>> {
  const { rows } = await pool().query<Row>(statement, [ids]);
  return new Map(rows.map((row) => [row.id, toWhole(row)]));
}

/** The pictures in these texts, as `portableHtml` takes them. */
export function picturesIn(bodies: readonly string[]): Promise<Map<string, StoryPicture>> {
  const found = bodies.flatMap((html) => [...html.matchAll(/src="(\/media\/[0-9a-z]+)"/g)]);
  return picturesBySrc(found.map(([, src]) => src ?? ""));
}

function toWhole(row: Row): WholeStory {
  return {
    bodyHtml: row.body_html,
    revisedAt: row.revised_at,
    tags: row.tags,
    reuse: row.reuse,
    corrections: row.corrections.map(({ note, at }) => ({ note, createdAt: new Date(at) })),
    cover: row.cover && {
      picture: toPicture({ ...row.cover, variants: storedVariants.parse(row.cover.variants) }),
      alt: row.cover_alt,
      caption: row.cover_caption,
      credit: row.cover_credit,
    },
    origin: originOf({
      originUrl: row.origin_url,
      originAt: row.origin_at,
      canonical: row.canonical,
      summaryOnly: row.summary_only,
    }),
  };
}
