import { writeLetter } from "../../accounts/mails/letter.ts";
import { askedDays } from "../rules/asked.ts";

type About = { siteName: string; rhythm: string; url: string; stop: string };

/** Asks whoever has an address whether they want the newsletter. */
export function confirmationMail({ siteName, rhythm, url, stop }: About) {
  return writeLetter({
    siteName,
    subject: `Confirm the newsletter of ${siteName}`,
    greeting: "Hello,",
    paragraphs: [
      `somebody has typed this address to get the ${rhythm} newsletter of ${siteName}. Was it you? Then confirm it: open the link and press the button.`,
    ],
    link: { label: "Confirm the newsletter", url },
    closing: [
      `The link works for ${askedDays} days. Was it not you? Then do nothing, and nothing will come.`,
      `You want no mail from ${siteName} that others have asked for? Say so here: ${stop}`,
    ],
  });
}
