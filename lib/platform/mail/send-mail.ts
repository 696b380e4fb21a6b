import { createTransport, type Transporter } from "nodemailer";
import { env } from "../env.ts";
import { shared } from "../shared.ts";
import { composeMail, type Mail, type Sender } from "./message.ts";
import { keepInOutbox } from "./outbox.ts";

/** Sends a mail through SMTP_URL; without one it is kept in the outbox folder. Throws when it could not be handed over. */
export async function sendMail(mail: Mail): Promise<void> {
  const message = composeMail(mail, { from: sender(), host: siteHost() });
  const smtp = env().SMTP_URL;
  if (smtp) {
    await transport(smtp).sendMail(message);
    return;
  }
  const { message: source } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
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
