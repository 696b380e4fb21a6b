import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { sendMail } from "../platform/mail/send-mail.ts";
import { feedFailing } from "./mails/feed-failing.ts";
import { feedPaused } from "./mails/feed-paused.ts";

// Each of these is done at least once. `requestId` names the mail, so a second time sends the same again.
type About = { sourceId: string; requestId: string };

/** Mails the owner of a feed that it cannot be read; nothing when it can again. */
export async function tellFailing({ sourceId, requestId }: About): Promise<void> {
  const found = await findSource(sourceId);
  if (!found || found.source.failures === 0) return;
  const { source, owner, about } = found;
  const letter = feedFailing({ ...about, reason: source.lastError, failures: source.failures });
  await sendMail({ ...letter, to: owner.email, id: `f${requestId}` });
}

/** Mails the owner of a feed that it was paused; nothing when it goes on already. */
export async function tellPaused({ sourceId, requestId }: About): Promise<void> {
  const found = await findSource(sourceId);
  if (found?.source.state !== "paused") return;
  const { source, owner, about } = found;
  const toDo = toDoes[source.pauseKind ?? ""] ?? "Resume it when you are ready.";
  await sendMail({
    ...feedPaused({ ...about, reason: source.pauseReason, toDo }),
    to: owner.email,
    id: `g${requestId}`,
  });
}

const toDoes: Record<string, string> = {
  moderation: "Only a moderator can let it go on.",
  proof: "Put the proof back, press Check, and go on with the import.",
  failures: "Mend the feed, then resume the import.",
  gone: "If it has moved, add its new address; if it is back, resume the import.",
};

async function findSource(id: string) {
  const source = await db.source.findUnique({ where: { id }, include: { owner: true } });
  if (!source || source.state === "removed" || !source.owner.emailVerifiedAt) return null;
  const url = new URL(`/dashboard/sources/${id}`, env().SITE_URL).href;
  const title = (source.title || new URL(source.feedUrl).hostname).slice(0, 80);
  return {
    source,
    owner: source.owner,
    about: { penName: source.owner.penName, siteName: env().SITE_NAME, title, url },
  };
}
