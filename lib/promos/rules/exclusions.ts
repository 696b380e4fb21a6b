import { leastWords, type Slot } from "./slots.ts";

/** What of a story decides whether, and which, promos may stand in it. */
export type Carrier = {
  state: string;
  category: string | null;
  /** Whether that is the one for health. */
  isHealth: boolean;
  /** Its published verdict; null where it has none. */
  verdict: string | null;
  words: number;
  /** Its title, summary and text as HTML, in lower case. */
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
  if (story.isHealth && !promo.inHealth) return false;
  if (promo.slot === "story-body" && story.words < leastWords) return false;
  return !speaksOf(story.text, promo);
}

/** Whether a text (in lower case) names an advertiser as a word of its own, or the site that the promo leads to. */
export function speaksOf(text: string, { advertiser, link }: Pick<Carried, "advertiser" | "link">): boolean {
  return [advertiser.toLowerCase(), siteOf(link)].some((name) => mayBeIn(text, name) && isNamed(readable(text), name));
}

// Most texts have nothing of the kind, and need not be read more closely.
function mayBeIn(text: string, name: string): boolean {
  return name.length >= shortestName && (/[&<>]/.test(name) || text.includes(name));
}

// What readers see of it, and where its links lead: the names of tags, pictures and classes say nothing.
function readable(text: string): string {
  return text
    .replace(/<[^<>]*\shref="([^"]*)"[^<>]*>/g, " $1 ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/&(?:amp|#x26|#38);/g, "&")
    .replace(/&(?:lt|#x3c|#60);/g, "<");
}

function siteOf(link: string): string {
  return URL.parse(link)?.hostname.replace(/^www\./, "") ?? "";
}

// A shorter name stands in every text.
const shortestName = 3;
const letter = /[\p{L}\p{N}]/u;

function isNamed(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!(letter.test(text[at - 1] ?? "") || letter.test(text[at + name.length] ?? ""))) return true;
  }
  return false;
}
