import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { pool } from "../platform/db/client.ts";
import { actorOfCookie } from "../platform/session/actor.ts";
import { shared } from "../platform/shared.ts";

type Member = { id: string | null };

const members = shared("view-members", () => new LRUCache<string, Member>({ max: 20_000, ttl: 60_000 }));
const authors = shared("view-authors", () => new LRUCache<string, string>({ max: 20_000 }));

/** Whether the holder of this session cookie wrote the story. */
export async function isOwnStory(cookie: string, storyId: string): Promise<boolean> {
  const member = await memberOf(cookie);
  return member !== null && member === (await authorOf(storyId));
}

async function memberOf(cookie: string): Promise<string | null> {
  const key = createHash("sha256").update(cookie).digest("base64");
  const before = members.get(key);
  if (before) return before.id;
  const id = (await actorOfCookie(cookie))?.id ?? null;
  members.set(key, { id });
  return id;
}

async function authorOf(storyId: string): Promise<string | null> {
  const before = authors.get(storyId);
  if (before) return before;
  const { rows } = await pool().query<{ author_id: string }>("SELECT author_id FROM stories WHERE id = $1", [storyId]);
  const author = rows[0]?.author_id ?? null;
  if (author) authors.set(storyId, author);
  return author;
}
