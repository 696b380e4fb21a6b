/** How many words a feed can be sorted by, and how long each may be. */
const mostWords = 50;
const longestWord = 60;

/** The words in what was typed, parted by commas, semicolons or lines; each once, in small letters. */
export function readWords(typed: string): string[] {
  const words = typed.split(/[,;\n،、，]/u).map((word) => folded(word).trim().replace(/\s+/g, " "));
  return [...new Set(words.filter((word) => word !== ""))];
}

/** What is wrong with these words, as a sentence; null when nothing is. */
export function wordsFault(words: readonly string[]): string | null {
  const long = words.find((word) => [...word].length > longestWord);
  if (long) return `“${long}” is longer than ${longestWord} characters. Shorten it.`;
  return words.length > mostWords ? `At most ${mostWords} words fit; these are ${words.length}.` : null;
}

/** The first of these words that a text has, whole (where the script parts words by spaces); null when it has none. */
export function wordIn(text: string, words: readonly string[]): string | null {
  const within = folded(text).replace(/\s+/g, " ");
  return words.find((word) => hasWord(within, word)) ?? null;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

function hasWord(text: string, word: string): boolean {
  if (UNSPACED.test(word)) return text.includes(word);
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u").test(text);
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
