import type { Letter } from "../accounts/mails/letter.ts";
import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { siteName } from "../site/read-settings.ts";
import { feedFailing } from "./mails/feed-failing.ts";
import { feedPaused } from "./mails/feed-paused.ts";

/** What is wrong with a feed, for its owner: it "cannot be read", it "is paused". Null when it goes on (again). */
export async function troubleOf(sourceId: string): Promise<{ ownerId: string; words: string } | null> {
  const source = await findSource(sourceId);
  if (source?.state === "paused") return { ownerId: source.ownerId, words: `is paused. ${source.pauseReason}` };
  if (!source || source.failures === 0) return null;
  return { ownerId: source.ownerId, words: `cannot be read. ${source.lastError}` };
}

/** The mail that tells a feed's owner what is wrong with it; null when it goes on (again). */
export async function troubleLetter(sourceId: string, stop: NonNullable<Letter["stop"]>) {
  const source = await findSource(sourceId);
  if (!source) return null;
  const about = {
    penName: source.owner.penName,
    siteName: await siteName(),
    title: (source.title || new URL(source.feedUrl).hostname).slice(0, 80),
    url: new URL(`/dashboard/sources/${sourceId}`, env().SITE_URL).href,
    stop,
  };
  if (source.state === "paused") {
    const toDo = toDoes[source.pauseKind ?? ""] ?? "Resume it when you are ready.";
    return feedPaused({ ...about, reason: source.pauseReason, toDo });
  }
  if (source.failures === 0) return null;
  return feedFailing({ ...about, reason: source.lastError, failures: source.failures });
}

const toDoes: Record<string, string> = {
  moderation: "Only a moderator can let it go on.",
  proof: "Put the proof back, press Check, and go on with the import.",
  failures: "Mend the feed, then resume the import.",
  gone: "If it has moved, add its new address; if it is back, resume the import.",
};

async function findSource(id: string) {
  const source = await db.source.findUnique({ where: { id }, include: { owner: { select: { penName: true } } } });
  return source?.state === "removed" ? null : source;
}
