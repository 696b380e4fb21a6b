import { diffArrays } from "diff";

/** A piece of two texts laid over each other. */
export type Piece = { as: "same" | "added" | "removed"; text: string };

const segmenter = new Intl.Segmenter("en", { granularity: "word" });
const bounds = { timeout: 60, maxEditLength: 4000 };

/** What became of a text, word by word; of texts that have too little in common to be told so, all of both. */
export function compareWords(before: string, after: string): Piece[] {
  if (before === after) return pieces([{ as: "same", text: before }]);
  const found = diffArrays(wordsOf(before), wordsOf(after), bounds);
  if (!found) return whole(before, after);
  return tidy(found.map(({ added, removed, value }) => ({ as: sideOf(added, removed), text: value.join("") })));
}

/** A text that was taken out, and one that was put in its place. */
export function whole(before: string, after: string): Piece[] {
  return pieces([
    { as: "removed", text: before },
    { as: "added", text: after },
  ]);
}

/** The words of a text with what stands between them; an address in ⟨brackets⟩ is one word. */
export function wordsOf(text: string): string[] {
  return text
    .split(/(⟨[^⟩]*⟩)/)
    .flatMap((part, index) =>
      index % 2 === 1 ? [part] : Array.from(segmenter.segment(part), ({ segment }) => segment),
    );
}

function sideOf(added: boolean, removed: boolean): Piece["as"] {
  if (added) return "added";
  return removed ? "removed" : "same";
}

// Two changed words with a space between them are one change, what went before what came.
function tidy(found: readonly Piece[]): Piece[] {
  const tidied: Piece[] = [];
  let [gone, come] = ["", ""];
  const end = () => {
    tidied.push(...whole(gone, come));
    [gone, come] = ["", ""];
  };
  for (const [index, { as, text }] of found.entries()) {
    const isGap = as === "same" && gone + come !== "" && index < found.length - 1 && text.trim() === "";
    if (as === "same" && !isGap) {
      end();
      tidied.push({ as, text });
      continue;
    }
    if (as !== "added") gone += text;
    if (as !== "removed") come += text;
  }
  end();
  return pieces(tidied);
}

function pieces(all: readonly Piece[]): Piece[] {
  return all.filter(({ text }) => text !== "");
}
