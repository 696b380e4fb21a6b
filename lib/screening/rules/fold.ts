import { latinFor } from "./look-alikes.ts";

const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const accents = /[\u0300-\u036f]/g;
const leet: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s" };

/** A text in which case, accents, widths and hidden characters no longer differ. */
export function plainLetters(text: string): string {
  if (!/\P{ASCII}/u.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKC")
    .replace(invisible, "")
    .toLowerCase()
    .normalize("NFD")
    .replace(accents, "")
    .normalize("NFC");
}

/** A text as its letters and digits alone: what two texts have in common that say the same. */
export function lettersOnly(text: string): string {
  return plainLetters(text).replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** Everything that a written word may be meant to say: itself, without look-alikes, figures for letters, drawn-out letters. */
export function readingsOf(word: string, amongLatin = true): string[] {
  const readings = [word.replace(/[@$]/g, "")];
  const foreign = /\P{ASCII}/u.test(word) && (amongLatin || /[a-z]/.test(word));
  const latin = foreign ? [...word].map(latinFor).join("").toLowerCase() : word;
  readings.push(latin);
  if (/[a-z]/.test(latin) && /[0-9@$]/.test(latin))
    readings.push(latin.replace(/[013457@$]/g, (sign) => leet[sign] ?? sign));
  for (const reading of [...readings]) {
    if (/(.)\1\1/u.test(reading))
      readings.push(reading.replace(/(.)\1{2,}/gu, "$1"), reading.replace(/(.)\1{2,}/gu, "$1$1"));
  }
  return readings;
}
