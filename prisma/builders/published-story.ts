import { nowMs } from "../../lib/platform/clock.ts";
import { db } from "../../lib/platform/db/client.ts";
import { newId } from "../../lib/platform/db/new-id.ts";
import type { Actor } from "../../lib/policy.ts";

/** A member straight into the database, without password or session. */
export async function aReader({ verified = true } = {}): Promise<Actor> {
  const id = newId();
  const at = new Date(nowMs());
  const penName = `Reader ${id}`;
  await db.member.create({
    data: {
      id,
      handle: `reader-${id}`,
      penName,
      email: `${id}@example.org`,
      emailVerifiedAt: verified ? at : null,
      createdAt: at,
    },
  });
  return { id, handle: `reader-${id}`, penName, roles: [], verified };
}

/** A published story straight into the database, with its author. */
export async function aPublishedStory(authorId?: string): Promise<{ id: string; authorId: string }> {
  const id = newId();
  const at = new Date(nowMs());
  const author = authorId ?? (await aReader()).id;
  await db.story.create({
    data: { id, authorId: author, state: "published", slug: "story", title: "A story", publishedAt: at, createdAt: at },
  });
  await db.storyTally.create({ data: { storyId: id } });
  return { id, authorId: author };
}
