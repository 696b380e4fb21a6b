import { writeLetter } from "../../accounts/mails/letter.ts";

type About = {
  penName: string;
  siteName: string;
  advertiser: string;
  slot: string;
  days: string;
  words: string;
  url: string;
};

/** Tells an admin that somebody asks to advertise. */
export function requestMade({ penName, siteName, advertiser, slot, days, words, url }: About) {
  return writeLetter({
    siteName,
    subject: `${advertiser} asks to advertise`,
    greeting: `Hello ${penName},`,
    paragraphs: [`somebody asks to advertise for ${advertiser}. Slot: ${slot}; ${days}.`, `Their words: “${words}”`],
    link: { label: "Answer the request", url },
    closing: ["Nothing is shown before you have made a promo of it and set it running."],
  });
}
