const anyHidden = /\p{Default_Ignorable_Code_Point}/u;
const overrides = /[\u202D\u202E]/u;
const tags = /[\u{E0020}-\u{E007F}]/u;
const flags = /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}/gu;
const softHyphens = /\u00AD/g;
const insideLatin = /[a-z]\p{Default_Ignorable_Code_Point}+[a-z]/iu;
const manyHidden = /(?:\p{Default_Ignorable_Code_Point}\s*){4}/u;
const scripts = { Latin: /\p{sc=Latin}/u, Greek: /\p{sc=Greek}/u, Cyrillic: /\p{sc=Cyrillic}/u };

/** What is hidden in a text, in words for a moderator; null where nothing is. Honest uses of joiners pass. */
export function hiddenIn(text: string): string | null {
  const invisible = anyHidden.test(text) ? invisibleIn(text) : null;
  if (invisible) return invisible;
  const mixed = mixedWordIn(text);
  return mixed ? `a word of letters that only look alike: “${mixed}”` : null;
}

// All of these are characters that cannot be seen; most texts have none at all, and a long one is read through once.
function invisibleIn(text: string): string | null {
  if (overrides.test(text)) return "characters that turn the reading direction round";
  const plain = text.replace(flags, "").replace(softHyphens, "");
  if (tags.test(plain)) return "invisible tag characters";
  if (insideLatin.test(plain)) return "invisible characters inside a word";
  return manyHidden.test(plain) ? "a row of invisible characters" : null;
}

/** A word whose letters come from scripts that look like each other; null where there is none. */
function mixedWordIn(text: string): string | null {
  if (!/[\u0370-\u052F]/.test(text)) return null;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{4,}/gu)) if (isMixed(word)) return word.slice(0, 40);
  return null;
}

// "COVID-вакцина" is two words, "µm" and "Δt" are short; a disguise mixes many letters.
function isMixed(word: string): boolean {
  return Object.values(scripts).filter((script) => script.test(word)).length > 1;
}
