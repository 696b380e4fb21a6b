import { type Letter, writeLetter } from "../../accounts/mails/letter.ts";

type About = {
  penName: string;
  siteName: string;
  title: string;
  reason: string;
  failures: number;
  url: string;
  stop: NonNullable<Letter["stop"]>;
};

/** Tells a contributor that their feed could not be read several times in a row. */
export function feedFailing({ penName, siteName, title, reason, failures, url, stop }: About) {
  return writeLetter({
    siteName,
    subject: `Your feed “${title}” cannot be read`,
    greeting: `Hello ${penName},`,
    paragraphs: [
      `the last ${failures} checks of your feed “${title}” failed. ${reason}`,
      "Nothing of it is imported meanwhile. It is tried again, more and more rarely; after two weeks it is paused.",
    ],
    link: { label: "See the log of this feed", url },
    closing: ["When the feed works again, the import goes on by itself."],
    stop,
  });
}
