import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import type { Verdict } from "./rules/verdict.ts";
import type { StoryState } from "./schema.ts";
import type { Tally } from "./tally.ts";

/** A story with all that its page shows, as it is stored. */
export type StoryRow = {
  id: string;
  state: StoryState;
  slug: string;
  title: string;
  summary: string;
  dir: string;
  bodyHtml: string;
  words: number;
  coverAlt: string;
  coverCaption: string;
  coverCredit: string;
  place: string;
  happenedOn: Date | null;
  happenedTime: string;
  aiUse: string;
  reuse: string;
  publishedAt: Date | null;
  revisedAt: Date | null;
  originUrl: string | null;
  originAt: Date | null;
  canonical: boolean;
  summaryOnly: boolean;
  commentsClosed: boolean;
  author: {
    id: string;
    handle: string;
    penName: string;
    bio: string;
    avatarId: string | null;
    roles: string[];
    followers: number;
  };
  category: { slug: string; name: string } | null;
  cover: { id: string; width: number; height: number; contentType: string; variants: unknown } | null;
  tags: string[];
  sources: { kind: string; label: string; url: string | null }[];
  tally: Tally | null;
  verdict: Verdict | null;
  viewsRemoved: number;
  retraction: { reason: string; byRole: string; createdAt: Date } | null;
  corrections: { note: string; material: boolean; createdAt: Date }[];
  versions: number;
  recommended: RecommendedStory | null;
};

/** Another story that a reader of this one may want to read. */
export type RecommendedStory = {
  id: string;
  slug: string;
  title: string;
  dir: string;
  penName: string;
  category: string | null;
};

// Inside JSON a time is a text.
type Stored = Omit<StoryRow, "retraction" | "corrections"> & {
  retraction: { reason: string; byRole: string; createdAt: string } | null;
  corrections: { note: string; material: boolean; createdAt: string }[];
};

/** Reads a story in one statement: it is what every page that is rendered waits for. */
export async function findStory(id: string): Promise<StoryRow | null> {
  const [row] = await sql.$queryRaw<Stored[]>`
    SELECT s.id, s.state::text, s.slug, s.title, s.summary, s.dir, s.body_html AS "bodyHtml", s.words,
      s.cover_alt AS "coverAlt", s.cover_caption AS "coverCaption", s.cover_credit AS "coverCredit", s.place,
      s.happened_on::timestamp AT TIME ZONE 'UTC' AS "happenedOn",
      s.happened_time AS "happenedTime", s.ai_use AS "aiUse", s.reuse, s.published_at AS "publishedAt",
      s.revised_at AS "revisedAt", s.origin_url AS "originUrl", s.origin_at AS "originAt", s.canonical,
      s.summary_only AS "summaryOnly", s.comments_closed AS "commentsClosed",
      json_build_object('id', m.id, 'handle', m.handle, 'penName', m.pen_name, 'bio', m.bio, 'avatarId', m.avatar_id,
        'roles', m.roles, 'followers', coalesce((SELECT followers FROM follower_tallies WHERE member_id = m.id), 0)) AS author,
      CASE WHEN k.slug IS NOT NULL THEN json_build_object('slug', k.slug, 'name', k.name) END AS category,
      CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'width', p.width, 'height', p.height,
        'contentType', p.content_type, 'variants', p.variants) END AS cover,
      ARRAY(SELECT tag FROM story_tags WHERE story_id = s.id ORDER BY tag) AS tags,
      (SELECT coalesce(json_agg(json_build_object('kind', kind, 'label', label, 'url', url) ORDER BY position), '[]')
        FROM story_sources WHERE story_id = s.id) AS sources,
      CASE WHEN t.story_id IS NOT NULL THEN json_build_object('views', t.views, 'fact', t.fact, 'fiction', t.fiction,
        'unsure', t.unsure, 'comments', t.comments, 'recommends', t.recommends) END AS tally,
      CASE WHEN d.story_id IS NOT NULL THEN json_build_object('state', d.state, 'reason', d.reason, 'needs', d.shown->'needs')
        END AS verdict,
      coalesce(t.views_removed, 0) AS "viewsRemoved",
      CASE WHEN r.story_id IS NOT NULL THEN json_build_object('reason', r.reason, 'byRole', r.by_role, 'createdAt',
        r.created_at) END AS retraction,
      (SELECT coalesce(json_agg(json_build_object('note', note, 'material', material, 'createdAt', created_at)
        ORDER BY number), '[]') FROM revisions
        WHERE story_id = s.id AND number > 1 AND (material OR note <> '')) AS corrections,
      coalesce((SELECT max(number) FROM revisions WHERE story_id = s.id), 1) AS versions,
      (SELECT json_build_object('id', o.id, 'slug', o.slug, 'title', o.title, 'dir', o.dir, 'penName', om.pen_name,
          'category', ok.name)
        FROM related_stories rel CROSS JOIN LATERAL unnest(rel.related_ids) WITH ORDINALITY AS u (id, place)
        JOIN stories o ON o.id = u.id JOIN members om ON om.id = o.author_id
        LEFT JOIN categories ok ON ok.slug = o.category_slug
        WHERE rel.story_id = s.id AND o.state = 'published' AND NOT EXISTS (
          SELECT FROM story_verdicts od WHERE od.story_id = o.id AND od.state IN ('fiction', 'disputed')) AND NOT EXISTS (
          SELECT FROM placements pl WHERE pl.story_id = o.id AND pl.slot = 'demote' AND pl.until > ${now()}::timestamptz)
        ORDER BY u.place LIMIT 1) AS recommended
    FROM stories s JOIN members m ON m.id = s.author_id LEFT JOIN categories k ON k.slug = s.category_slug
    LEFT JOIN media p ON p.id = s.cover_id LEFT JOIN story_tallies t ON t.story_id = s.id
    LEFT JOIN retractions r ON r.story_id = s.id LEFT JOIN story_verdicts d ON d.story_id = s.id
    WHERE s.id = ${id}`;
  return row
    ? { ...row, retraction: row.retraction && dated(row.retraction), corrections: row.corrections.map(dated) }
    : null;
}

function dated<T extends { createdAt: string }>(stored: T): Omit<T, "createdAt"> & { createdAt: Date } {
  return { ...stored, createdAt: new Date(stored.createdAt) };
}
