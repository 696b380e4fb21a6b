/** One of the classic forum smileys: its name, the emoji it is today, and the codes people still type. */
export interface Smiley {
  name: string;
  emoji: string;
  codes: readonly string[];
}

/** The 22 smileys, in the order of the toolbar. */
export const SMILEYS: readonly Smiley[] = [
  { name: "Question", emoji: "❓", codes: [":?:", ":question:"] },
  { name: "Razz", emoji: "😛", codes: [":razz:", ":-P", ":-p", ":P", ":p"] },
  { name: "Sad", emoji: "🙁", codes: [":sad:", ":-(", ":("] },
  { name: "Evil", emoji: "👿", codes: [":evil:"] },
  { name: "Exclaim", emoji: "❗", codes: [":!:", ":exclaim:"] },
  { name: "Smile", emoji: "🙂", codes: [":smile:", ":-)", ":)"] },
  { name: "Redface", emoji: "😳", codes: [":oops:", ":redface:"] },
  { name: "Biggrin", emoji: "😀", codes: [":biggrin:", ":grin:", ":-D", ":D"] },
  { name: "Surprised", emoji: "😮", codes: [":surprised:", ":eek:", ":-o", ":o", ":-O", ":O"] },
  { name: "Eek", emoji: "😱", codes: [":shock:", "8-O", "8O"] },
  { name: "Confused", emoji: "😕", codes: [":confused:", ":???:", ":-?", ":?"] },
  { name: "Cool", emoji: "😎", codes: [":cool:", "8-)", "8)"] },
  { name: "LOL", emoji: "😂", codes: [":lol:"] },
  { name: "Mad", emoji: "😠", codes: [":mad:", ":-x", ":x", ":-X", ":X"] },
  { name: "Twisted", emoji: "😈", codes: [":twisted:"] },
  { name: "Rolleyes", emoji: "🙄", codes: [":rolleyes:", ":roll:"] },
  { name: "Wink", emoji: "😉", codes: [":wink:", ";-)", ";)"] },
  { name: "Idea", emoji: "💡", codes: [":idea:"] },
  { name: "Arrow", emoji: "➡️", codes: [":arrow:"] },
  { name: "Neutral", emoji: "😐", codes: [":neutral:", ":-|", ":|"] },
  { name: "Cry", emoji: "😢", codes: [":cry:"] },
  { name: "Mr. Green", emoji: "😁", codes: [":mrgreen:"] },
];

const EMOJI_BY_CODE = new Map(SMILEYS.flatMap(({ codes, emoji }) => codes.map((code) => [code, emoji] as const)));
const CODES = [...EMOJI_BY_CODE.keys()]
  .sort((one, other) => other.length - one.length)
  .map((code) => code.replace(/[^\w]/g, "\\$&"))
  .join("|");
/** A piece of code is matched first and so left alone; a smiley stands between spaces or at the edge of a line. */
const CODE_OR_SMILEY = new RegExp(`\`[^\`\\n]*\`|(?<=^|\\s)(?:${CODES})(?=$|\\s)`, "gm");

/** Replaces the classic codes by emoji where they stand alone, never within words, addresses, times or `code`. */
export function replaceSmileyCodes(text: string): string {
  return text.replace(CODE_OR_SMILEY, (found, index: number) => {
    const emoji = EMOJI_BY_CODE.get(found);
    return emoji === undefined || (found === "8)" && isNumber(text, index)) ? found : emoji;
  });
}

/** "(see page 8)" and the eighth line of a list numbered "7)", "8)" mean the number. */
function isNumber(text: string, index: number): boolean {
  const lineStart = text.lastIndexOf("\n", index - 1) + 1;
  const before = text.slice(lineStart, index);
  if (before.lastIndexOf("(") > before.lastIndexOf(")")) return true;
  return before.trim() === "" && /(?:^|\n)[ \t]*7\)[^\n]*\n\s*$/.test(text.slice(0, lineStart));
}
