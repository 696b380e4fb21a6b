import { env } from "../env.ts";
import { shared } from "../shared.ts";
import type { Sender } from "./message.ts";

/** What the site is called, and where answers go, if anywhere. */
export type SiteVoice = { name: string; contact: string };

const registered = shared<{ voice: (() => Promise<SiteVoice>) | null }>("mail-voice", () => ({ voice: null }));

/** Says how the name that mails come from is found out. */
export function registerMailVoice(voice: () => Promise<SiteVoice>): void {
  registered.voice = voice;
}

/** Who a mail comes from, and where an answer to it goes. A name that an admin has set stands in the place of MAIL_FROM's. */
export async function mailSender(): Promise<{ from: Sender; replyTo: string | undefined }> {
  const { MAIL_FROM, SITE_NAME } = env();
  const { name, contact } = (await registered.voice?.()) ?? { name: SITE_NAME, contact: "" };
  const replyTo = contact || undefined;
  if (!MAIL_FROM) return { from: { name, address: `no-reply@${siteHost()}` }, replyTo };
  const address = /<([^<>]+)>\s*$/.exec(MAIL_FROM)?.[1] ?? /^\s*([^\s<>]+@[^\s<>]+)\s*$/.exec(MAIL_FROM)?.[1];
  return { from: name === SITE_NAME || !address ? MAIL_FROM : { name, address }, replyTo };
}

/** The host that mails name themselves by. */
export function siteHost(): string {
  return new URL(env().SITE_URL).hostname.replace(/[[\]]/g, "");
}
