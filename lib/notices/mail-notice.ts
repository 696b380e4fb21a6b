import { troubleLetter } from "../feeds/trouble.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { sendMail } from "../platform/mail/send-mail.ts";
import { siteName } from "../site/read-settings.ts";
import { oneNotice } from "./mails/one-notice.ts";
import { type FoundNotice, mailChoicesOf, noticeById } from "./queries.ts";
import { type ChosenKind, noticeKinds } from "./rules/kinds.ts";
import { stopLinks } from "./stop-token.ts";

/** Mails a notice at once, where its member still wants that and has not read it; a second time sends the same again. */
export async function mailNotice({ noticeId }: { noticeId: string }): Promise<void> {
  const notice = await noticeById(noticeId);
  if (!notice || notice.read || notice.mailed || notice.kind === "decision") return;
  const { memberId, kind } = notice;
  const [member, choices] = await Promise.all([
    db.member.findUnique({ where: { id: memberId } }),
    mailChoicesOf(memberId),
  ]);
  if (!member?.emailVerifiedAt || choices[kind] !== "now") return;
  const { page, oneClick } = stopLinks({ memberId, what: kind });
  const letter = await letterOf(notice, { kind, penName: member.penName, url: page });
  if (!letter) return;
  await sendMail({ ...letter, to: member.email, id: `i${noticeId}`, oneClick });
  await db.notice.updateMany({ where: { id: noticeId }, data: { mailedAt: now() } });
}

type Wanted = { kind: ChosenKind; penName: string; url: string };

async function letterOf({ sentence, path, sourceId }: FoundNotice, { kind, penName, url }: Wanted) {
  const { SITE_URL } = env();
  const why = `You get this mail because of your choice for “${noticeKinds[kind].name}”.`;
  const stop = { why, label: "No more mails about this", url };
  if (sourceId) return troubleLetter(sourceId, stop);
  return oneNotice({ siteName: await siteName(), penName, sentence, url: new URL(path, SITE_URL).href, stop });
}
