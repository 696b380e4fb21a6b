import { writeLetter } from "../../accounts/mails/letter.ts";

type About = {
  siteName: string;
  /** The words of the admin who declined it; null where it was accepted. */
  declined: string | null;
  url: string;
  stop: string;
};

/** Tells whoever asked to advertise what became of it. */
export function requestAnswered({ siteName, declined, url, stop }: About) {
  const paragraphs =
    declined === null
      ? [
          "your request to advertise has been accepted. An admin has prepared your promo and sets it running.",
          "Once it runs, everybody sees in the public list who pays for it, how often it was seen and how often it was clicked.",
        ]
      : ["your request to advertise has been declined.", `In the words of the admin: “${declined}”`];
  return writeLetter({
    siteName,
    subject: `Your request to advertise on ${siteName}: ${declined === null ? "accepted" : "declined"}`,
    greeting: "Hello,",
    paragraphs,
    link: { label: declined === null ? "See what runs" : "Read the rules for promos", url },
    closing: [`You want no such mail from ${siteName}? Say so here, and none will come any more: ${stop}`],
  });
}
