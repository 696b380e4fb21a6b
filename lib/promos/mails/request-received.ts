import { writeLetter } from "../../accounts/mails/letter.ts";

type About = { siteName: string; url: string; stop: string };

/** Tells whoever asked to advertise that it has arrived. None of what was typed stands in it: the address may be another's. */
export function requestReceived({ siteName, url, stop }: About) {
  return writeLetter({
    siteName,
    subject: `Your request to advertise on ${siteName} has arrived`,
    greeting: "Hello,",
    paragraphs: [
      `somebody gave this address in a request to advertise on ${siteName}. An admin looks at it and answers by mail, usually within a few days.`,
      "Was it not you? Then you need not do anything.",
    ],
    link: { label: "Read the rules for promos", url },
    closing: [`You want no such mail from ${siteName}? Say so here, and none will come any more: ${stop}`],
  });
}
