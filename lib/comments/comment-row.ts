import { avatarSrc } from "../media/rules/picture.ts";
import type { CommentState } from "./rules/states.ts";
import type { Loose } from "./rules/threads.ts";

/** A comment as the statements of this module read it. */
export type CommentRow = {
  id: string;
  parent_id: string | null;
  state: CommentState;
  score: number;
  created_at: Date;
  edited_at: Date | null;
  body_html: string;
  own_text: string | null;
  handle: string;
  pen_name: string;
  avatar_id: string | null;
  is_story_author: boolean;
  parent_name: string | null;
  decision_id: string | null;
  held_for: string | null;
};

/** $1 is who asks (or null), $2 since when their comments can be edited. The words as typed, and why it is held, go to nobody else. */
export const commentColumns = `
  c.id, c.parent_id, c.state::text AS state, c.score, c.created_at, c.edited_at, c.body_html,
  CASE WHEN c.author_id = $1::text AND c.created_at > $2::timestamptz THEN c.body_text END AS own_text,
  m.handle, m.pen_name, m.avatar_id, m.id = s.author_id AS is_story_author, pm.pen_name AS parent_name,
  CASE WHEN c.state IN ('hidden', 'removed') THEN (
    SELECT d.id FROM decisions d WHERE d.subject_kind = 'comment' AND d.subject_id = c.id AND d.is_public
      AND d.kind IN ('hide', 'remove', 'spam') AND NOT EXISTS (SELECT FROM decisions u WHERE u.undoes = d.id)
    ORDER BY d.number DESC LIMIT 1) END AS decision_id,
  CASE WHEN c.state = 'held' AND c.author_id = $1::text THEN (
    SELECT d.reason FROM decisions d WHERE d.subject_kind = 'comment' AND d.subject_id = c.id AND d.kind = 'hold'
      AND NOT EXISTS (SELECT FROM decisions u WHERE u.undoes = d.id)
    ORDER BY d.number DESC LIMIT 1) END AS held_for`;

/** What the columns come from, around comments that stand in the statement as `c`. */
export const commentJoins = `
  JOIN members m ON m.id = c.author_id JOIN stories s ON s.id = c.story_id
  LEFT JOIN comments p ON p.id = c.parent_id AND p.state = 'published' LEFT JOIN members pm ON pm.id = p.author_id`;

/** Which comments have a place among the others for who asks ($1): not what is held, but for one's own. */
export const commentShown = `(c.state <> 'held' OR c.author_id = $1::text)`;

/** A row as its readers get it: of a comment that is not shown any more, neither name nor words nor score. */
export function toComment(row: CommentRow): Loose {
  const shown = row.state === "published" || row.state === "held";
  const comment = {
    id: row.id,
    parentId: row.parent_id,
    state: row.state,
    createdAt: row.created_at.toISOString(),
    parentName: row.parent_name,
  };
  const why = row.decision_id === null ? {} : { decisionId: row.decision_id };
  if (!shown) return { ...comment, ...why, author: null, html: "", score: 0, editedAt: null };
  return {
    ...comment,
    author: {
      handle: row.handle,
      penName: row.pen_name,
      avatar: row.avatar_id ? avatarSrc(row.avatar_id) : null,
      isStoryAuthor: row.is_story_author,
    },
    html: row.body_html,
    ...(row.own_text === null ? {} : { text: row.own_text }),
    ...(row.held_for === null ? {} : { heldFor: row.held_for }),
    score: row.score,
    editedAt: row.edited_at?.toISOString() ?? null,
  };
}
