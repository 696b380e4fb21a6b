import { withoutBidi } from "./bidi.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed.
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
const BLANK = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/** Removes control characters and non-characters, which feeds and databases refuse and nobody can see. */
export function withoutControls(text: string): string {
  return text.replace(UNPRINTABLE, "");
}

/** Says whether a reader would see nothing of `text`. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** One clean line of at most `longest` characters: for alternative texts, titles and other attributes. */
export function oneLine(text: string, longest: number): string {
  const line = withoutBidi(withoutControls(text)).replace(/\s+/g, " ").trim();
  return line.length <= longest ? line : [...line].slice(0, longest).join("").trim();
}
