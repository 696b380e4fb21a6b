import { commentPath } from "../comments/paths.ts";
import { pool } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { portableHtml } from "../platform/html/portable.ts";
import { knownSettings } from "../site/read-settings.ts";
import { storyPath } from "../stories/paths.ts";
import { absolute } from "./absolute.ts";
import { commentsFeedPath } from "./paths.ts";
import type { Feed, FeedEntry } from "./rules/feed.ts";

const comments = 50;

type Story = { id: string; slug: string; title: string };
type Row = {
  id: string;
  body_html: string;
  created_at: Date;
  edited_at: Date | null;
  handle: string;
  pen_name: string;
};

/** The newest comments on a published story as a feed; null where the story is not public. */
export async function commentsFeed(storyId: string): Promise<Feed | null> {
  const { rows: found } = await pool().query<Story>(
    "SELECT id, slug, title FROM stories WHERE id = $1 AND state = 'published'",
    [storyId],
  );
  const [story] = found;
  if (!story) return null;
  const { rows } = await pool().query<Row>(
    `SELECT c.id, c.body_html, c.created_at, c.edited_at, m.handle, m.pen_name
     FROM comments c JOIN members m ON m.id = c.author_id WHERE c.story_id = $1 AND c.state = 'published'
     ORDER BY c.created_at DESC, c.id DESC LIMIT ${comments}`,
    [storyId],
  );
  const path = storyPath(story);
  return {
    title: `Comments on “${story.title}”`,
    about: `The newest comments on a story on ${knownSettings().name}.`,
    home: absolute(path),
    self: absolute(commentsFeedPath(path)),
    icon: absolute("/icon-192.png"),
    hub: null,
    entries: rows.map((row) => entryOf(row, story.id, path)),
  };
}

function entryOf(row: Row, storyId: string, path: string): FeedEntry {
  const id = absolute(commentPath(`/stories/${storyId}`, row.id)); // stays when the story's title changes
  return {
    ...{ id, url: absolute(commentPath(path, row.id)) },
    ...{ title: `Comment by ${row.pen_name}`, summary: "", isCut: false, categories: [] },
    html: portableHtml(row.body_html, { site: env().SITE_URL, pictures: new Map() }),
    publishedAt: row.created_at,
    updatedAt: row.edited_at ?? row.created_at,
    author: { name: row.pen_name, url: absolute(`/contributors/${row.handle}`) },
    ...{ picture: null, origin: null, licence: null },
  };
}
