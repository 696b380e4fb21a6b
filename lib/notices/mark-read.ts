import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { noticeById } from "./queries.ts";

/** Marks all of the actor's notices as read, up to one that they have seen: what has come since stays unread. */
export async function markAllRead({ upTo }: { upTo: string }, actor: Actor): Promise<{ count: number }> {
  return db.notice.updateMany({
    where: { memberId: actor.id, readAt: null, id: { lte: upTo } },
    data: { readAt: now() },
  });
}

/**
 * Opens a notice: answers where it leads, and, where the actor has asked for it themselves, marks it as read. Null where
 * there is none for them, or what it was about is gone.
 */
export async function openNotice(id: string, actor: Actor, { asked }: { asked: boolean }): Promise<string | null> {
  const notice = await noticeById(id);
  if (notice?.memberId !== actor.id) return null;
  if (asked) await db.notice.updateMany({ where: { id, memberId: actor.id, readAt: null }, data: { readAt: now() } });
  return notice.path;
}
