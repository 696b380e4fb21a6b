import { createTransport, type Transporter } from "nodemailer";
import { env } from "../env.ts";
import { countMail } from "./count-mail.ts";
import { type Failure, judgeFailure } from "./judge-failure.ts";
import type { Mail } from "./message.ts";
import { keepMail, messageOf } from "./send-mail.ts";

/** What became of a mail. */
export type Sent = { kind: "sent" } | Failure;

/** One connection to the mail server, for many mails one after the other. */
export type Lane = { send: (mail: Mail) => Promise<Sent>; close: () => void };

const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
const patienceMs = 45_000;

/** Opens a lane. Who answers too slowly does not hold it up: the connection is given up, and the next mail gets a new one. */
export function openLane(): Lane {
  const smtp = env().SMTP_URL;
  if (!smtp) return { send: async (mail) => keepMail(mail).then(() => ({ kind: "sent" })), close: () => undefined };
  let line: Transporter | null = null;
  const close = () => {
    line?.close();
    line = null;
  };
  const send = async (mail: Mail): Promise<Sent> => {
    const sent = await attempt(mail);
    countMail(sent.kind);
    return sent;
  };
  const attempt = async (mail: Mail): Promise<Sent> => {
    line ??= createTransport({ url: smtp, pool: true, maxConnections: 1, maxMessages: 500, ...waits } as object);
    try {
      const sent = await within(patienceMs, line.sendMail(await messageOf(mail)));
      if (sent) return { kind: "sent" };
    } catch (thrown) {
      return judgeFailure(thrown);
    }
    close();
    return { kind: "later", status: "4.4.1" };
  };
  return { send, close };
}

// Null where it takes longer than that.
async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(resolve, ms, null);
  work.catch(() => undefined); // it may fail later, when nobody listens any more
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
