import { type Letter, writeLetter } from "../../accounts/mails/letter.ts";

type About = {
  penName: string;
  siteName: string;
  title: string;
  reason: string;
  toDo: string;
  url: string;
  stop: NonNullable<Letter["stop"]>;
};

/** Tells a contributor that their feed was paused, why, and what can be done. */
export function feedPaused({ penName, siteName, title, reason, toDo, url, stop }: About) {
  return writeLetter({
    siteName,
    subject: `Your feed “${title}” is paused`,
    greeting: `Hello ${penName},`,
    paragraphs: [`your feed “${title}” is not imported any more. ${reason}`, toDo],
    link: { label: "Open this feed", url },
    closing: ["Your stories that came from it stay as they are."],
    stop,
  });
}
