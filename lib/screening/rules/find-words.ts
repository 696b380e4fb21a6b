import { plainLetters, readingsOf } from "./fold.ts";

const wordPattern = /[\p{L}\p{M}\p{N}@$]+/gu;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** A listed word as it is looked for: folded, with single spaces; what is equal here is the same word. */
export function foldListed(word: string): string {
  return (plainLetters(word).match(wordPattern) ?? [])
    .map((part) => part.replace(/[@$]/g, ""))
    .filter(Boolean)
    .join(" ");
}

/** A text made ready for looking for words in it. */
export type Searchable = { words: ReadonlySet<string>; line: string };

/** Makes a text ready: its words in all their readings, also those spelt with signs or spaces between the letters. */
export function searchable(text: string): Searchable {
  const plain = plainLetters(text);
  const amongLatin = isMostlyLatin(plain);
  const written = plain.match(wordPattern) ?? [];
  const words = new Set<string>();
  const mended = broken(plain);
  for (const word of new Set([...written, ...mended, ...spacedOut(plain)])) {
    for (const reading of readingsOf(word, amongLatin)) words.add(reading);
  }
  const line = ` ${written.join(" ")} `;
  return { words, line: mended.length > 0 ? `${line}\n ${mendedLine(plain)} ` : line };
}

// The line once more without the signs within words: so a phrase is found whose words are spelt so ("sn.ake o.il").
function mendedLine(plain: string): string {
  const whole = plain.replace(signed, (word) => word.replace(signs, ""));
  return (whole.match(wordPattern) ?? []).join(" ");
}

const signed = /[\p{L}\p{N}]+(?:[.*_~|+=^-]+[\p{L}\p{N}]+)+/gu;
const signs = /[^\p{L}\p{M}\p{N}@$]/gu;

/** Whether a folded listed word stands in a text: as a whole word, or anywhere in scripts that write without spaces. */
export function contains({ words, line }: Searchable, folded: string): boolean {
  if (unspaced.test(folded)) return line.replaceAll(" ", "").includes(folded.replaceAll(" ", ""));
  if (!folded.includes(" ")) return words.has(folded);
  return folded.split(" ").every((word) => words.has(word)) && line.includes(` ${folded} `);
}

function isMostlyLatin(plain: string): boolean {
  const sample = plain.slice(0, 5000);
  const latin = sample.match(/[a-z]/g)?.length ?? 0;
  return latin * 2 > (sample.match(/\p{L}/gu)?.length ?? 0);
}

// "sp.am", "s*p*a*m": one word with signs in it. Only what has a sign within is read closely: most of a long text has none.
function broken(plain: string): string[] {
  const pieces = plain.match(/\S+/g)?.filter((piece) => /[.*_~|+=^-]./.test(piece)) ?? [];
  const found = pieces.join(" ").match(signed) ?? [];
  return found.map((word) => word.replace(signs, ""));
}

// "s p a m": single letters, each alone; the first or last may be a word of its own ("a s p a m").
function spacedOut(plain: string): string[] {
  const pattern = /(?<![\p{L}\p{N}])[\p{L}\p{N}@$](?:[^\p{L}\p{N}@$\n]{1,3}[\p{L}\p{N}@$](?![\p{L}\p{N}])){2,}/gu;
  return (plain.match(pattern) ?? []).flatMap((spelt) => {
    const word = spelt.replace(/[^\p{L}\p{M}\p{N}@$]/gu, "");
    return [word, word.slice(1), word.slice(0, -1)];
  });
}
