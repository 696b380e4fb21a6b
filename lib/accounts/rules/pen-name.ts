const shortest = 2;
const longest = 40;

const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
const piledMarks = /\p{M}{3,}/u;
const looksLikeBadge = /[\u2611\u2705\u2713\u2714\u{1F5F8}\u{1F6E1}\u{1F530}]/u;
const looksLikeAddress = /@/u;

/** A pen name as it is stored: one Unicode form, single spaces. */
export function tidyPenName(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[^\S\r\n]+/gu, " ")
    .trim();
}

/** What is wrong with a tidied pen name, in a sentence for who typed it; null when nothing is. */
export function penNameFault(name: string): string | null {
  const length = [...name].length;
  if (length === 0) return "Type the pen name that readers will see.";
  if (unseen.test(name)) return "Leave out characters that cannot be seen or that turn the text around.";
  if (length < shortest) return `Use at least ${shortest} characters.`;
  if (length > longest) return `Use at most ${longest} characters; these are ${length}.`;
  if (!letterOrDigit.test(name)) return "Use at least one letter or digit.";
  if (piledMarks.test(name)) return "Put at most two marks on a letter.";
  if (looksLikeBadge.test(name)) return "Leave out signs that look like a badge of this site.";
  if (looksLikeAddress.test(name)) return "Leave out the @: your pen name is public, and your e-mail is not.";
  return null;
}
