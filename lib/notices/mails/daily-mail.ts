import { writeLetter } from "../../accounts/mails/letter.ts";

type About = {
  siteName: string;
  penName: string;
  notices: readonly { sentence: string; url: string }[];
  /** How many there are that the mail has no room for. */
  more: number;
  url: string;
  stop: string;
};

/** Tells a member once a day what they have not read yet. */
export function dailyMail({ siteName, penName, notices, more, url, stop }: About) {
  const count = notices.length + more;
  return writeLetter({
    siteName,
    subject: `${count} ${count === 1 ? "notice" : "notices"} from ${siteName}`,
    greeting: `Hello ${penName},`,
    paragraphs: ["this is what you have not read yet:"],
    list: notices.map(({ sentence, url: to }) => ({ label: sentence, url: to })),
    link: { label: more > 0 ? `See all of it, and ${more} more` : "All your notices", url },
    closing: [],
    stop: {
      why: "This mail comes once a day, and only when there is something.",
      label: "No more daily mails",
      url: stop,
    },
  });
}
