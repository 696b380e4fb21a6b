/** A part of what was typed: a word, or what stands in quotes; `excluded` where a minus stands before it. */
export type Piece = { text: string; quoted: boolean; excluded: boolean };

/** More pieces than these are left out. */
export const mostPieces = 12;

/** Takes apart what was typed. A quote that is not closed counts for nothing. */
export function readQuery(typed: string): Piece[] {
  const plain = typed
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .replace(/[“”„‟«»＂]/gu, '"')
    .replace(/(^|\s)[−–]/gu, "$1-");
  return Array.from(plain.matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))/gu), ([, minus, phrase, word]) => ({
    text: (phrase ?? word ?? "").trim(),
    quoted: phrase !== undefined,
    excluded: minus === "-",
  })).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** The pieces as somebody would type them. */
export function writeQuery(pieces: readonly Piece[]): string {
  return pieces.map(({ text, quoted, excluded }) => `${excluded ? "-" : ""}${quoted ? `"${text}"` : text}`).join(" ");
}
