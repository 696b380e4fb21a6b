import { type Appeal, appealsIn } from "./appeals.ts";
import { hostOf, kindOf, linksIn, replaceLinks } from "./links.ts";

/** How many characters the classifier reads from the beginning of a text; of a longer one also half as many of its end. */
export const longestRead = 4000;

const linkMark = "⁂";
const videoMark = "⁑";
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * What a text consists of for the classifier: the name of each feature, and how strongly it is there. Each sort has its
 * own strength: pieces of words are many, and one of them says little.
 */
export function featuresOf(text: string): Map<string, number> {
  const plain = readPart(text).normalize("NFKC").replace(invisible, "").trim();
  const words = wordsOf(replaceLinks(plain.toLowerCase(), markOf));
  const features = new Map<string, number>();
  for (const [name, value] of shapesOf(plain)) if (value > 0) features.set(`s:${name}`, value * 1.5);
  for (const [name, value] of appealFeatures(words.join(" "))) if (value > 0) features.set(`a:${name}`, value * 1.5);
  for (const name of unigrams(words)) features.set(name, 1);
  for (const name of bigrams(words)) features.set(name, 0.7);
  for (const name of pieces(words)) features.set(name, 0.35);
  return features;
}

function markOf(link: string): string {
  return kindOf(hostOf(link)) === "video" ? ` ${videoMark} ` : ` ${linkMark} `;
}

function readPart(text: string): string {
  if (text.length <= longestRead * 1.5) return text;
  return `${text.slice(0, longestRead)} ${text.slice(-longestRead / 2)}`;
}

// A letter or two beside a digit is part of a code or a measure ("fb781144", "10k"), and no word of its own.
function wordsOf(lower: string): string[] {
  const words = lower
    .replace(/['’´`]/gu, "")
    .replace(/(?<=\p{N})\p{L}{1,2}(?!\p{L})|(?<!\p{L})\p{L}{1,2}(?=\p{N})/gu, "");
  return words.match(/[⁂⁑]|[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
}

function unigrams(words: readonly string[]): string[] {
  return words.map((word) => `w:${/^\p{N}/u.test(word) ? "0" : word}`);
}

function bigrams(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `b:${words[index]} ${word}`);
}

// Pieces of words are alike where words are misspelt: "suscribe" shares most of its own with "subscribe".
function pieces(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const marked = `^${word.slice(0, 20)}$`;
    return Array.from({ length: Math.max(0, marked.length - 3) }, (_, at) => `c:${marked.slice(at, at + 4)}`);
  });
}

function shapesOf(plain: string): [string, number][] {
  const rest = replaceLinks(plain, "").trim();
  return [...linkShapes(linksIn(plain), rest), ...contactShapes(rest), ...loudShapes(rest), ...sizeShapes(plain)];
}

function linkShapes(links: readonly string[], rest: string): [string, number][] {
  const kinds = links.map((link) => kindOf(hostOf(link)));
  const elsewhere = links.filter((_, place) => kinds[place] !== "video");
  const linked = (what: boolean) => (elsewhere.length > 0 && what ? 1 : 0);
  return [
    ["a link to a video", kinds.includes("video") ? 1 : 0],
    ["a link", linked(true)],
    ["the number of links", Math.min(elsewhere.length, 5) / 5],
    ["a link and little else", linked(rest.length < 25)],
    ["a link with a referral", linked(elsewhere.some((link) => /[?&#]\w+=/.test(link)))],
    ["a link without a page", linked(elsewhere.some((link) => !/[^/:]\/./.test(link)))],
    ...(["profile", "collection", "shop", "short"] as const).map((kind): [string, number] => [
      `a link to a ${kind}`,
      kinds.includes(kind) ? 1 : 0,
    ]),
  ];
}

function contactShapes(rest: string): [string, number][] {
  return [
    ["a spelled-out address", /\w\s?(?:\.|\bdot\b|\[\.\])\s?(?:com|net|org|co|tv|me)\b/iu.test(rest) ? 1 : 0],
    ["the end of a video's address", /watch\?v=/i.test(rest) ? 1 : 0],
    ["an @name", /(?:^|\s)@\w{3,}/u.test(rest) ? 1 : 0],
    ["a name with digits or underscores", /\b(?:[a-z]{1,40}_+\w+|[a-z]{4,40}\d{2,}\w*)\b/iu.test(rest) ? 1 : 0],
    ["a telephone number", /(?:\+|\b00)?\d[\d\s().-]{7,30}\d/u.test(rest) ? 1 : 0],
    ["an amount of money", /[$€£]\s?\d|\d\s?[$€£]/u.test(rest) ? 1 : 0],
  ];
}

function loudShapes(rest: string): [string, number][] {
  const letters = rest.match(/\p{L}/gu)?.length ?? 0;
  const capitals = rest.match(/\p{Lu}/gu)?.length ?? 0;
  return [
    ["capitals", letters > 15 ? capitals / letters : 0],
    ["exclamation marks", Math.min(rest.match(/!/g)?.length ?? 0, 6) / 6],
    ["repeated letters", /(\p{L})\1{3}/u.test(rest) ? 1 : 0],
    ["arrows and stars", /[→►▶★♫➜]|-{2,3}>|>{2}/u.test(rest) ? 1 : 0],
  ];
}

function sizeShapes(plain: string): [string, number][] {
  const rest = replaceLinks(plain, "");
  return [
    ["digits", Math.min(rest.match(/\p{N}/gu)?.length ?? 0, 20) / 20],
    ["length", Math.min(Math.log1p(rest.trim().length) / 7, 1)],
    ["very short", plain.length < 20 ? 1 : 0],
    ["a question", /\?/.test(rest) ? 1 : 0],
  ];
}

// Each appeal by itself, and those that together make an advertisement.
function appealFeatures(folded: string): [string, number][] {
  const found = appealsIn(folded);
  const has = (name: Appeal) => (found[name] > 0 ? 1 : 0);
  const alone = (Object.keys(found) as Appeal[]).map((name): [string, number] => [
    name,
    Math.min(found[name], 3) / 3 + has(name) / 2,
  ]);
  return [...alone, ...together.map(([a, b]): [string, number] => [`${a} and ${b}`, has(a) * has(b)])];
}

const together: readonly (readonly [Appeal, Appeal])[] = [
  ["ask", "own"],
  ["own", "place"],
  ["ask", "place"],
  ["beg", "own"],
  ["gain", "ask"],
  ["crowd", "ask"],
  ["beg", "ask"],
];
