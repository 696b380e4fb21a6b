/** How many tags a story may have, and how long each may be. */
export const mostTags = 5;
export const longestTag = 30;

/** A tag as it is stored: lower case, letters, figures and '-' of any script; empty when nothing of it is left. */
export function normaliseTag(typed: string): string {
  return fold(fold(typed)) // folding twice reaches the few letters whose small form folds on
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^[-\p{M}]+|-+$/gu, "")
    .replace(/-\p{M}+/gu, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** The tags in what was typed, parted by commas, semicolons or lines; each once, in the order typed. */
export function readTags(typed: string): string[] {
  return uniqueTags(typed.split(/[,;\n،、，]/u));
}

/** The same tags as they are stored, each once. */
export function uniqueTags(typed: readonly string[]): string[] {
  return [...new Set(typed.map(normaliseTag).filter((tag) => tag !== ""))];
}

/** What is wrong with these tags, as a sentence; null when nothing is. */
export function tagFault(tags: readonly string[]): string | null {
  const long = tags.find((tag) => [...tag].length > longestTag);
  if (long) return `The tag “${long}” is longer than ${longestTag} characters. Shorten it.`;
  if (tags.length > mostTags) return `A story has at most ${mostTags} tags; these are ${tags.length}. Leave some out.`;
  return null;
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().normalize("NFKC");
}
