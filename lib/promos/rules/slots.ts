/** The slots that a promo can stand in. */
export const slots = ["story-top", "story-body", "story-end", "rail"] as const;
export type Slot = (typeof slots)[number];

type SlotWords = { name: string; where: string; size: string };

/** What each slot is called, where it is, and how much room it has. */
export const slotWords: Record<Slot, SlotWords> = {
  "story-top": {
    name: "Top of a story",
    where: "Between the head of a story and its text.",
    size: "A headline, up to 140 characters of text, and a picture beside them.",
  },
  "story-body": {
    name: "Within a story",
    where: "Between two paragraphs in the middle of a story of 400 words or more.",
    size: "A headline, up to 140 characters of text, and a picture beside them.",
  },
  "story-end": {
    name: "End of a story",
    where: "Below a story, before its comments.",
    size: "A headline, up to 140 characters of text, and a picture beside them.",
  },
  rail: {
    name: "Beside the stories",
    where: "At the end of the column beside each story, and on the front page.",
    size: "A picture above a headline and up to 140 characters of text.",
  },
};

/** The longest headline, text and name of an advertiser, in characters. */
export const longest = { headline: 70, words: 140, advertiser: 60, alt: 200, link: 2000 } as const;

/** A story shorter than this carries no promo within its text. */
export const leastWords = 400;

/** Stories of this category carry a promo only where an admin has allowed it. */
export const healthCategory = "health";
