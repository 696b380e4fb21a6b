import { writeLetter } from "../../accounts/mails/letter.ts";

type About = { siteName: string; headline: string; rule: string | null; reason: string; url: string; stop: string };

/** Tells an advertiser that a moderator has removed their promo, by which rule, and why. */
export function promoRemoved({ siteName, headline, rule, reason, url, stop }: About) {
  return writeLetter({
    siteName,
    subject: "Your promo was removed, and why",
    greeting: "Hello,",
    paragraphs: [
      `A moderator of ${siteName} has removed your promo “${headline}”. It is not shown any more.`,
      ...(rule ? [`Which rule: ${rule}.`] : []),
      `The reason: “${reason}”`,
      `Whoever answered your request at ${siteName} can appeal for you: answer to them.`,
    ],
    link: { label: "Read the decision in the public log", url },
    closing: [`You want no such mail from ${siteName}? Say so here, and none will come any more: ${stop}`],
  });
}
