const overrides = /[\u202D\u202E]/u;
const tags = /[\u{E0020}-\u{E007F}]/u;
const flags = /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}/gu;
const softHyphens = /\u00AD/g;
const insideLatin = /[a-z]\p{Default_Ignorable_Code_Point}+[a-z]/iu;
const manyHidden = /(?:\p{Default_Ignorable_Code_Point}\s*){4}/u;
const unseen = /(?:[\p{Default_Ignorable_Code_Point}\u{1F3F4}]\s*)+/gu;
const greekOrCyrillic = /[\u0370-\u03FF\u1F00-\u1FFF\u2126]+|[\u0400-\u052F\u1C80-\u1C8F\uA640-\uA66E\uA680-\uA69D]+/g;
const scripts = { Latin: /\p{sc=Latin}/u, Greek: /\p{sc=Greek}/u, Cyrillic: /\p{sc=Cyrillic}/u };
const longestWord = 60;

/** What is hidden in a text, in words for a moderator; null where nothing is. Honest uses of joiners pass. */
export function hiddenIn(text: string): string | null {
  const invisible = invisibleIn(aroundUnseen(text));
  if (invisible) return invisible;
  const mixed = mixedWordIn(text);
  return mixed ? `a word of letters that only look alike: “${mixed}”` : null;
}

// The characters that cannot be seen, with their neighbours; of a long text that is little, and all that is looked at.
function aroundUnseen(text: string): string {
  const stretches: string[] = [];
  for (const { 0: found, index } of text.matchAll(unseen))
    stretches.push(text.charAt(index - 1) + found + text.charAt(index + found.length));
  return stretches.join("\n·\n");
}

function invisibleIn(text: string): string | null {
  if (text === "") return null;
  if (overrides.test(text)) return "characters that turn the reading direction round";
  const plain = text.replace(flags, "").replace(softHyphens, "");
  if (tags.test(plain)) return "invisible tag characters";
  if (insideLatin.test(plain)) return "invisible characters inside a word";
  return manyHidden.test(plain) ? "a row of invisible characters" : null;
}

/** A word whose letters come from scripts that look like each other; null where there is none. */
function mixedWordIn(text: string): string | null {
  for (const { 0: found, index } of text.matchAll(greekOrCyrillic)) {
    const end = index + found.length;
    if (isApart(text, index - 1) && isApart(text, end)) continue;
    const around = text.slice(Math.max(0, index - longestWord), end + longestWord);
    for (const word of around.match(/[\p{L}\p{M}]{4,}/gu) ?? []) if (isMixed(word)) return word.slice(0, 40);
  }
  return null;
}

// Whether no letter stands here: the end of the text, a space, a digit, a sign below the letters of ASCII.
function isApart(text: string, place: number): boolean {
  return !(text.charCodeAt(place) > 64);
}

// "COVID-вакцина" is two words, "µm" and "Δt" are short; a disguise mixes many letters.
function isMixed(word: string): boolean {
  return Object.values(scripts).filter((script) => script.test(word)).length > 1;
}
