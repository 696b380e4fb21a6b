import { db } from "../platform/db/client.ts";
import { sendMail } from "../platform/mail/send-mail.ts";
import { editionText, storiesNow } from "./edition-letters.ts";
import { findEdition } from "./edition-row.ts";
import { writeEdition } from "./mails/edition.ts";
import { absolute } from "./paths.ts";

/** Mails an edition to the editor who asked for it, as it would go out now; a second time sends the same again. */
export async function testEdition(asked: { editionId: string; memberId: string; requestId: string }): Promise<void> {
  const { editionId, memberId, requestId } = asked;
  const [edition, member] = await Promise.all([
    findEdition(editionId),
    db.member.findUnique({ where: { id: memberId }, select: { email: true, emailVerifiedAt: true } }),
  ]);
  if (!edition || !member?.emailVerifiedAt) return;
  const letter = writeEdition(await editionText(edition, await storiesNow(edition)))(absolute("/newsletter"));
  await sendMail({ ...letter, subject: `Test: ${letter.subject}`, to: member.email, id: `t${requestId}` });
}
