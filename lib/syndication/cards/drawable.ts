import coverage from "./fonts/coverage.json" with { type: "json" };

const ranges = coverage as [number, number][];
const pictographs =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\u20e3\ufe0e\ufe0f])+/gu;
const signs = /[©®™]/u;

/**
 * A text as a card can show it: emoji are left out, which the fonts have not; null where letters are missing in them, since
 * boxes in their place would say less than nothing.
 */
export function drawableText(text: string): string | null {
  const plain = text
    .normalize("NFC")
    .replace(pictographs, (found) => (signs.test(found) ? found : " "))
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, (found) => (/^[\u200c\u200d]$/.test(found) ? found : " "))
    .trim();
  return plain !== "" && [...plain].every((letter) => isCovered(letter.codePointAt(0) ?? 0)) ? plain : null;
}

function isCovered(point: number): boolean {
  return point === 0x200c || ranges.some(([from, to]) => point >= from && point <= to);
}
