import { createTransport, type Transporter } from "nodemailer";
import { env } from "../env.ts";
import { shared } from "../shared.ts";
import { addressKey, markOf } from "./bounce-mark.ts";
import { shownAddress } from "./bounce-rules.ts";
import { noteBounce, unreachableSince } from "./bounces.ts";
import { failureError, judgeFailure } from "./judge-failure.ts";
import { composeMail, type Mail, type Sender } from "./message.ts";
import { keepInOutbox } from "./outbox.ts";

/**
 * Sends a mail through SMTP_URL; without one it is kept in the outbox folder. To an address that cannot be reached only
 * what is needed is sent. One that the server refuses for good is noted, and not tried again; any other failure is thrown.
 */
export async function sendMail(mail: Mail): Promise<void> {
  if (!mail.needed && (await unreachableSince(mail.to))) return;
  const smtp = env().SMTP_URL;
  if (!smtp) return keepMail(mail);
  try {
    await transport(smtp).sendMail(messageOf(mail));
  } catch (thrown) {
    const failure = judgeFailure(thrown);
    if (failure.kind !== "refused") throw failureError(failure);
    await noteRefusal(mail.to, failure.status);
  }
}

/** Notes that the mail server does not take mail to an address. */
export async function noteRefusal(address: string, status: string): Promise<void> {
  await noteBounce({ key: addressKey(address), status, shown: shownAddress(address) });
}

/** A mail as the SMTP client takes it. */
export function messageOf(mail: Mail) {
  const bounce = { mark: markOf(mail.to), to: env().MAIL_BOUNCE_TO };
  return composeMail(mail, { from: sender(), host: siteHost(), bounce });
}

/** Keeps a mail in the outbox folder, where nothing is there to send it. */
export async function keepMail(mail: Mail): Promise<void> {
  const composer = createTransport({ streamTransport: true, buffer: true });
  const { message: source } = await composer.sendMail(messageOf(mail));
  await keepInOutbox(mail, Buffer.isBuffer(source) ? source : Buffer.from(String(source)));
}

function transport(smtp: string): Transporter {
  return shared("mail-transport", () => createTransport(smtp, {}));
}

function sender(): Sender {
  return env().MAIL_FROM ?? { name: env().SITE_NAME, address: `no-reply@${siteHost()}` };
}

function siteHost(): string {
  return new URL(env().SITE_URL).hostname.replace(/[[\]]/g, "");
}
