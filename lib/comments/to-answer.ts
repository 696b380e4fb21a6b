import { avatarSrc } from "../media/rules/picture.ts";
import { now } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { storyPath } from "../stories/paths.ts";
import { commentAnchor, commentPath } from "./paths.ts";
import { readCursor, writeCursor } from "./rules/sorts.ts";

/** A comment that begins a thread on one's own story, and waits for an answer. */
export type ToAnswer = {
  id: string;
  path: string;
  html: string;
  at: Date;
  author: { handle: string; penName: string; avatar: string | null };
  story: { path: string; title: string };
};

export type ToAnswerPage = { comments: ToAnswer[]; next: string | null };

const aPage = 20;
const days = 90;

type Row = {
  id: string;
  created_at: Date;
  body_html: string;
  handle: string;
  pen_name: string;
  avatar_id: string | null;
  story_id: string;
  slug: string;
  title: string;
};

// Of each story the newest few, along the index of its comments; then the newest of them all.
const statement = `
  SELECT c.id, c.created_at, c.body_html, m.handle, m.pen_name, m.avatar_id, s.id AS story_id, s.slug, s.title
  FROM stories s JOIN story_tallies t ON t.story_id = s.id AND t.comments > 0
  CROSS JOIN LATERAL (
    SELECT c.id, c.created_at, c.body_html, c.author_id FROM comments c
    WHERE c.story_id = s.id AND c.created_at > $2 AND (c.created_at, c.id) < ($3::timestamptz, $4::text)
      AND c.parent_id IS NULL AND c.state = 'published' AND c.author_id <> $1
      AND NOT EXISTS (SELECT FROM comments r WHERE r.root_id = c.id AND r.author_id = $1 AND r.parent_id IS NOT NULL
        AND r.state IN ('published', 'held'))
      AND NOT EXISTS (SELECT FROM comments_laid_aside a WHERE a.comment_id = c.id)
      AND NOT EXISTS (SELECT FROM ignores i WHERE i.member_id = $1 AND i.ignored_id = c.author_id)
      AND NOT EXISTS (SELECT FROM mutes u JOIN stories us ON us.id = u.story_id
        WHERE u.member_id = c.author_id AND us.author_id = $1 AND (u.everywhere OR u.story_id = s.id))
    ORDER BY c.created_at DESC, c.id DESC LIMIT $5
  ) c JOIN members m ON m.id = c.author_id
  WHERE s.author_id = $1 AND s.state = 'published'
  ORDER BY c.created_at DESC, c.id DESC LIMIT $5`;

/**
 * The comments on the actor's stories that begin a thread and that they have not answered, newest first, of the last 90
 * days. Not those of somebody whom they ignore or have muted, nor what they have laid aside.
 */
export async function commentsToAnswer(actor: Actor, after?: string | null, most = aPage): Promise<ToAnswerPage> {
  const cursor = readCursor(after);
  const since = new Date(now().getTime() - days * 86_400_000);
  const start = cursor ? [cursor.createdAt, cursor.id] : ["infinity", ""];
  const { rows } = await pool().query<Row>(statement, [actor.id, since, ...start, most + 1]);
  const page = rows.slice(0, most);
  const last = rows.length > most ? page.at(-1) : undefined;
  return {
    comments: page.map(toAnswer),
    next: last ? writeCursor({ score: 0, createdAt: last.created_at, id: last.id }) : null,
  };
}

function toAnswer({ id, created_at, body_html, handle, pen_name, avatar_id, story_id, slug, title }: Row): ToAnswer {
  const story = { path: storyPath({ id: story_id, slug }), title };
  return {
    ...{ id, html: body_html, at: created_at, story },
    path: `${commentPath(story.path, id)}#${commentAnchor(id)}`,
    author: { handle, penName: pen_name, avatar: avatar_id ? avatarSrc(avatar_id) : null },
  };
}
