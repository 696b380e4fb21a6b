import { writeLetter } from "../../accounts/mails/letter.ts";
import { invitationDays } from "../rules/invitations.ts";

type About = { siteName: string; penName: string; note: string; url: string; stop: string };

/** An invitation as it arrives: from whom, with their own words, the way in, and the way to have no more of it. */
export function invitationMail({ siteName, penName, note, url, stop }: About) {
  return writeLetter({
    siteName,
    subject: `${penName} invites you to ${siteName}`,
    greeting: "Hello,",
    paragraphs: [
      `${penName} is a member of ${siteName} and would like you to join: stories by the people who were there, with readers who say what they think is Fact.`,
      ...(note ? [`They write: “${note}”`] : []),
    ],
    link: { label: "Join", url },
    closing: [
      `The invitation is for one person and works for ${invitationDays} days. If you have an account already, you need not do anything.`,
      `You want no mail that members of ${siteName} have sent? Say so here, and none will come any more: ${stop}`,
    ],
  });
}
