import { writeLetter } from "../../accounts/mails/letter.ts";
import { linksIn } from "../../screening/rules/links.ts";

type About = {
  siteName: string;
  sender: { penName: string; handle: string };
  title: string;
  note: string;
  url: string;
  stop: string;
};

/**
 * A story as a member sends it: from whom, with their own words, and the way to have no more of it. The only links are ours:
 * mail programs make links of names with a dot, so a title or a name that has one is left out.
 */
export function storyMail({ siteName, sender, title, note, url, stop }: About) {
  const from = isPlain(sender.penName) ? sender.penName : sender.handle;
  const named = isPlain(title) ? `the story “${title}”` : "a story";
  return writeLetter({
    siteName,
    subject: `${from} sends you a story from ${siteName}`,
    greeting: "Hello,",
    paragraphs: [
      `${from} is a member of ${siteName} and would like you to read ${named}.`,
      ...(note && isPlain(note) ? [`They write: “${note}”`] : []),
    ],
    link: { label: "Read the story", url },
    closing: [
      `${siteName} has not given them your address, and sends you nothing else because of this.`,
      `You want no mail that members of ${siteName} have sent? Say so here, and none will come any more: ${stop}`,
    ],
  });
}

function isPlain(text: string): boolean {
  return linksIn(text).length === 0;
}
