import { troubleOf } from "../feeds/trouble.ts";
import { writeNotices } from "./write-notices.ts";

/** Tells a contributor that a feed of theirs cannot be read, or was paused; nothing when it goes on already. */
export async function noteFeed({ sourceId, requestId }: { sourceId: string; requestId: string }): Promise<void> {
  const trouble = await troubleOf(sourceId);
  if (!trouble) return;
  const { ownerId, words } = trouble;
  await writeNotices([{ memberId: ownerId, kind: "feed", key: `feed:${requestId}`, sourceId, words }]);
}
