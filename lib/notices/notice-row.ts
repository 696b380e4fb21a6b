import type { SubjectKind } from "../decisions/rules/kinds.ts";
import { storyPath } from "../stories/paths.ts";
import { isNoticeKind, type NoticeKind } from "./rules/kinds.ts";
import { sayNotice } from "./say-notice.ts";

/** A notice as whoever it is for reads it. */
export type NoticeView = {
  id: string;
  kind: NoticeKind;
  sentence: string;
  /** Where it leads. */
  path: string;
  at: Date;
  read: boolean;
};

/** A notice as the statements of this module read it. */
export type NoticeRow = {
  id: string;
  kind: string;
  words: string;
  created_at: Date;
  read_at: Date | null;
  by: string | null;
  comment_id: string | null;
  story_id: string | null;
  slug: string | null;
  title: string | null;
  decision_id: string | null;
  decision_kind: string | null;
  subject_kind: SubjectKind | null;
  about: string | null;
  handle: string | null;
  /** Of stories that are told together, or of new followers: how many. */
  together: number | null;
  source_id: string | null;
  feed: string | null;
};

// The stories that came in the same hour as the one that a notice points to, and are there to be read.
const news = `
  FROM story_news told JOIN story_news nw ON nw.author_id = told.author_id AND nw.hour = told.hour
  JOIN stories ws ON ws.id = nw.story_id WHERE told.story_id = n.story_id AND ws.state = 'published'`;
// Who came on the day of a notice, and still follows.
const newFollowers = `
  FROM follows nf WHERE nf.contributor_id = n.member_id
  AND nf.created_at >= date_trunc('day', n.created_at, 'UTC') AND nf.created_at < date_trunc('day', n.created_at, 'UTC') + interval '1 day'`;

/** What is read of notices that stand in the statement as `n`, with `noticeJoins`. A story that is not public has no title. */
export const noticeColumns = `
  n.id, n.kind, n.words, n.created_at, n.read_at, f.pen_name AS by, f.handle, n.comment_id, s.id AS story_id, s.slug,
  CASE WHEN s.state IN ('published', 'retracted') THEN s.title END AS title,
  d.id AS decision_id, d.kind AS decision_kind, d.subject_kind,
  coalesce(d.undoes, (SELECT a.decision_id FROM appeals a WHERE a.id = d.appeal_id), d.id) AS about,
  CASE n.kind WHEN 'story' THEN (SELECT count(*)::int ${news}) WHEN 'follower' THEN (SELECT count(*)::int ${newFollowers}) END AS together,
  n.source_id, coalesce(nullif(x.title, ''), x.feed_url) AS feed`;

export const noticeJoins = `
  LEFT JOIN members f ON f.id = n.from_id LEFT JOIN comments c ON c.id = n.comment_id
  LEFT JOIN decisions d ON d.id = n.decision_id LEFT JOIN stories s ON s.id = coalesce(n.story_id, c.story_id, d.story_id)
  LEFT JOIN sources x ON x.id = n.source_id`;

/** Which notices are shown: not those of somebody who is ignored, nor of what is no longer there to be read. */
export const noticeShown = `(
  (n.from_id IS NULL OR NOT EXISTS (
    SELECT FROM ignores i WHERE i.member_id = n.member_id AND i.ignored_id = n.from_id))
  AND (n.comment_id IS NULL OR EXISTS (
    SELECT FROM comments nc JOIN stories ns ON ns.id = nc.story_id
    WHERE nc.id = n.comment_id AND nc.state = 'published' AND ns.state = 'published'))
  AND (n.source_id IS NULL OR EXISTS (SELECT FROM sources nx WHERE nx.id = n.source_id AND nx.state <> 'removed'))
  AND (n.kind <> 'story' OR EXISTS (SELECT ${news}))
  AND (n.kind <> 'follower' OR EXISTS (SELECT ${newFollowers})))`;

/** A row in words; none for a kind that this version does not know. */
export function toNotice(row: NoticeRow): NoticeView[] {
  const { id, kind } = row;
  if (!isNoticeKind(kind)) return [];
  return [{ id, kind, ...sayNotice(kind, factsOf(row)), at: row.created_at, read: row.read_at !== null }];
}

function factsOf(row: NoticeRow) {
  const { story_id: storyId, slug, title, words } = row;
  const decision = row.decision_id !== null && {
    id: row.decision_id,
    kind: row.decision_kind ?? "",
    subject: row.subject_kind ?? "comment",
    about: row.about ?? row.decision_id,
  };
  return {
    by: row.by ?? "Somebody",
    commentId: row.comment_id,
    storyId,
    story: storyId && slug !== null && title !== null ? { title, path: storyPath({ id: storyId, slug }) } : null,
    decision: decision || null,
    from: row.handle,
    together: row.together ?? 0,
    feed: row.source_id ? { id: row.source_id, title: (row.feed ?? "").slice(0, 80) } : null,
    words,
  };
}
