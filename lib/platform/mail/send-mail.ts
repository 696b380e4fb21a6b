import { createTransport } from "nodemailer";
import { env } from "../env.ts";
import { shared } from "../shared.ts";
import { addressKey, markOf } from "./bounce-mark.ts";
import { shownAddress } from "./bounce-rules.ts";
import { noteBounce, unreachableSince } from "./bounces.ts";
import { countMail } from "./count-mail.ts";
import { failureError, judgeFailure } from "./judge-failure.ts";
import { composeMail, type Mail } from "./message.ts";
import { keepInOutbox } from "./outbox.ts";
import { mailSender, siteHost } from "./sender.ts";

/**
 * Sends a mail through SMTP_URL; without one it is kept in the outbox folder. To an address that cannot be reached only
 * what is needed is sent. One that the server refuses for good is noted, and not tried again; any other failure is thrown.
 */
export async function sendMail(mail: Mail): Promise<void> {
  if (!mail.needed && (await unreachableSince(mail.to))) return countMail("unreachable");
  const smtp = env().SMTP_URL;
  if (!smtp) return keepMail(mail);
  try {
    await shared("mail-transport", () => createTransport(smtp, {})).sendMail(await messageOf(mail));
    countMail("sent");
  } catch (thrown) {
    const failure = judgeFailure(thrown);
    countMail(failure.kind);
    if (failure.kind !== "refused") throw failureError(failure);
    await noteRefusal(mail.to, failure.status);
  }
}

/**
 * The same over a connection of its own, which gives up sooner, because somebody waits for the answer: what the server
 * says. Whatever goes wrong is thrown.
 */
export async function trySendingMail(mail: Mail): Promise<string> {
  const smtp = env().SMTP_URL;
  if (!smtp) {
    await keepMail(mail);
    return "kept in the outbox folder";
  }
  const patience = { connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 12_000, dnsTimeout: 5000 };
  try {
    const { response } = await createTransport({ url: smtp, ...patience }).sendMail(await messageOf(mail));
    countMail("sent");
    return response;
  } catch (thrown) {
    countMail(judgeFailure(thrown).kind);
    throw thrown;
  }
}

/** Notes that the mail server does not take mail to an address. */
export async function noteRefusal(address: string, status: string): Promise<void> {
  await noteBounce({ key: addressKey(address), status, shown: shownAddress(address) });
}

/** A mail as the SMTP client takes it. */
export async function messageOf(mail: Mail) {
  const bounce = { mark: markOf(mail.to), to: env().MAIL_BOUNCE_TO };
  return composeMail(mail, { ...(await mailSender()), host: siteHost(), bounce });
}

/** Keeps a mail in the outbox folder, where nothing is there to send it. */
export async function keepMail(mail: Mail): Promise<void> {
  const composer = createTransport({ streamTransport: true, buffer: true });
  const { message: source } = await composer.sendMail(await messageOf(mail));
  await keepInOutbox(mail, Buffer.isBuffer(source) ? source : Buffer.from(String(source)));
  countMail("kept");
}
