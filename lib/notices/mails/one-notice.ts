import { type Letter, writeLetter } from "../../accounts/mails/letter.ts";

type About = { siteName: string; penName: string; sentence: string; url: string; stop: NonNullable<Letter["stop"]> };

/** Tells a member at once what happened. */
export function oneNotice({ siteName, penName, sentence, url, stop }: About) {
  return writeLetter({
    siteName,
    subject: sentence.length > 120 ? `${sentence.slice(0, 119)}…` : sentence,
    greeting: `Hello ${penName},`,
    paragraphs: [sentence],
    link: { label: "See it", url },
    closing: [],
    stop,
  });
}
