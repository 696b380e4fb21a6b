import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { sendMail } from "../platform/mail/send-mail.ts";
import { stopLinkFor } from "../platform/mail/stop-mail.ts";
import { siteName } from "../site/read-settings.ts";
import { storyPath } from "../stories/paths.ts";
import { storyMail } from "./mails/story-mail.ts";

/**
 * Mails a story to whom a member sent it: where it is still public, and its address wants such mail. Then the address is
 * forgotten. Done again before that, it sends the same again.
 */
export async function sendStoryMail({ mailId: id }: { mailId: string }): Promise<void> {
  const found = await db.storyMail.findUnique({
    where: { id },
    include: {
      story: { select: { id: true, slug: true, title: true, state: true } },
      sender: { select: { penName: true, handle: true } },
    },
  });
  if (!found?.email || found.doneAt) return;
  const { story, sender, note, email } = found;
  const stop = story.state === "published" ? await stopLinkFor(email) : null;
  if (stop) {
    const url = new URL(storyPath(story), env().SITE_URL).href;
    await sendMail({
      ...storyMail({ siteName: await siteName(), sender, title: story.title, note, url, stop }),
      to: email,
      id: `s${id}`,
    });
  }
  await db.storyMail.update({ where: { id }, data: { email: null, note: "", doneAt: now() } });
}
