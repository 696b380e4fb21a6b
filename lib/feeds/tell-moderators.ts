import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { sendMail } from "../platform/mail/send-mail.ts";
import { siteName } from "../site/read-settings.ts";
import { feedDisputed } from "./mails/feed-disputed.ts";

/** Mails a dispute over a feed to all who moderate; done at least once, a second time sends the same again. */
export async function tellModerators({ claimId, requestId }: { claimId: string; requestId: string }): Promise<void> {
  const claim = await db.sourceClaim.findUnique({
    where: { id: claimId },
    include: { claimant: true, source: { include: { owner: true } } },
  });
  if (!claim) return;
  const { source, claimant } = claim;
  const { SITE_URL } = env();
  const about = {
    siteName: await siteName(),
    title: (source.title || new URL(source.feedUrl).hostname).slice(0, 80),
    feedUrl: source.feedUrl,
    owner: source.owner.penName,
    claimant: claimant.penName,
    words: claim.words,
    proofFound: claim.proofFound,
    url: new URL(`/contributors/${claimant.handle}`, SITE_URL).href,
  };
  const moderators = await db.member.findMany({
    where: { roles: { hasSome: ["moderator", "admin"] }, emailVerifiedAt: { not: null } },
    select: { id: true, penName: true, email: true },
  });
  for (const { id, penName, email } of moderators)
    await sendMail({ ...feedDisputed({ ...about, penName }), to: email, id: `h${requestId}-${id}` });
}
