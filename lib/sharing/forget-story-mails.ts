import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";

const dayMs = 86_400_000;

/** Forgets the mails of a month ago, and after two days the address of one that could not be sent. */
export async function forgetStoryMails(): Promise<void> {
  const ago = (days: number) => new Date(now().getTime() - days * dayMs);
  await db.storyMail.deleteMany({ where: { createdAt: { lt: ago(30) } } });
  const late = { createdAt: { lt: ago(2) }, email: { not: null } };
  await db.storyMail.updateMany({ where: late, data: { email: null, note: "", doneAt: now() } });
}
