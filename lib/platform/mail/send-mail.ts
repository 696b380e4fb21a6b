import { createTransport, type Transporter } from "nodemailer";
import { env } from "../env.ts";
import { shared } from "../shared.ts";
import { composeMail, type Mail } from "./message.ts";
import { keepInOutbox } from "./outbox.ts";
import { mailSender, siteHost } from "./sender.ts";

/** Sends a mail through SMTP_URL; without one it is kept in the outbox folder. Gives what the server answered. Throws when it could not be handed over. */
export async function sendMail(mail: Mail): Promise<string> {
  return hand(mail, (smtp) => shared("mail-transport", () => createTransport(smtp, {})));
}

/** The same over a connection of its own, which gives up sooner: somebody waits for the answer. */
export async function trySendingMail(mail: Mail): Promise<string> {
  const patience = { connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 12_000, dnsTimeout: 5000 };
  return hand(mail, (smtp) => createTransport({ url: smtp, ...patience }));
}

async function hand(mail: Mail, transport: (smtp: string) => Transporter): Promise<string> {
  const message = composeMail(mail, { ...(await mailSender()), host: siteHost() });
  const smtp = env().SMTP_URL;
  if (smtp) {
    const { response } = (await transport(smtp).sendMail(message)) as { response?: string };
    return response ?? "";
  }
  const { message: source } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  await keepInOutbox(mail, Buffer.isBuffer(source) ? source : Buffer.from(String(source)));
  return "kept in the outbox folder";
}
