import { healthCategory, leastWords, type Slot } from "./slots.ts";

/** What of a story decides whether, and which, promos may stand in it. */
export type Carrier = {
  state: string;
  category: string | null;
  /** Its published verdict; null where it has none. */
  verdict: string | null;
  words: number;
  /** Its title, summary and text with the links in it, in lower case. */
  text: string;
};

/** What of a promo decides where it may stand. */
export type Carried = {
  slot: Slot;
  advertiser: string;
  link: string;
  categories: readonly string[];
  inHealth: boolean;
};

const unfit = new Set(["fiction", "disputed"]);

/** Whether a story may carry promos at all: it is published, and readers do not say that it is Fiction, or Disputed. */
export function mayCarry({ state, verdict }: Pick<Carrier, "state" | "verdict">): boolean {
  return state === "published" && !unfit.has(verdict ?? "");
}

/**
 * Whether this promo may stand in a story that may carry promos.
 *
 * | the promo                           | the story                           | may |
 * | ----------------------------------- | ----------------------------------- | --- |
 * | of some categories                  | of another, or of none              | no  |
 * | not allowed in health               | of the category Health              | no  |
 * | within the text                     | shorter than 400 words              | no  |
 * | any                                 | names its advertiser, or its site   | no  |
 */
export function suits(promo: Carried, story: Carrier): boolean {
  if (promo.categories.length > 0 && !promo.categories.includes(story.category ?? "")) return false;
  if (story.category === healthCategory && !promo.inHealth) return false;
  if (promo.slot === "story-body" && story.words < leastWords) return false;
  return !speaksOf(story.text, promo);
}

/** Whether a text (in lower case) names an advertiser as a word of its own, or the site that the promo leads to. */
export function speaksOf(text: string, { advertiser, link }: Pick<Carried, "advertiser" | "link">): boolean {
  return isNamed(text, advertiser.toLowerCase()) || isNamed(text, siteOf(link));
}

function siteOf(link: string): string {
  return URL.parse(link)?.hostname.replace(/^www\./, "") ?? "";
}

const letter = /[\p{L}\p{N}]/u;

// Too short a name stands in every text.
function isNamed(text: string, name: string): boolean {
  if (name.length < 3) return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!(letter.test(text[at - 1] ?? "") || letter.test(text[at + name.length] ?? ""))) return true;
  }
  return false;
}
