import { writeLetter } from "../accounts/mails/letter.ts";
import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { takeFrom } from "../platform/limits.ts";
import { trySendingMail } from "../platform/mail/send-mail.ts";
import { newId } from "../platform/new-id.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { siteName } from "../site/read-settings.ts";

export type TestMail = { answer: string; sent: boolean };

/** Sends a mail to whoever asks, and says what the mail server answered. */
export async function sendTestMail(actor: Actor | null): Promise<TestMail> {
  if (!actor || !may(actor, "site.operate")) throw notFound();
  await takeFrom("mail-test", actor.id);
  const { email } = await db.member.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } });
  const name = await siteName();
  const letter = writeLetter({
    siteName: name,
    subject: `A test mail from ${name}`,
    greeting: `Hello ${actor.penName},`,
    paragraphs: ["This mail was sent to see whether mail from the site arrives. It does."],
    closing: ["There is nothing to do."],
  });
  try {
    const answer = await trySendingMail({ ...letter, to: email, id: `t${newId()}` });
    return { answer, sent: env().SMTP_URL !== undefined };
  } catch (thrown) {
    throw new Refusal("unavailable", `The mail could not be handed over. ${whatItSaid(thrown)}`);
  }
}

// The password of SMTP_URL is in no message of the transport; the server's own words may be long.
function whatItSaid(thrown: unknown): string {
  const response = thrown instanceof Error && "response" in thrown ? String(thrown.response) : "";
  if (response) return `The mail server answered: ${response.slice(0, 300)}`;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return `No mail server answered as it should: ${message.slice(0, 300)}. Check SMTP_URL.`;
}
