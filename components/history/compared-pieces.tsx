import type { Piece } from "@/lib/stories/history.ts";

/** A text with what went and what came, told by marks and, to who does not see them, in words. */
export function ComparedPieces({ pieces }: { pieces: readonly Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
  return pieces.map((piece, index) => <OnePiece key={index} piece={piece} />);
}

function OnePiece({ piece: { as, text } }: { piece: Piece }) {
  if (as === "same") return text;
  if (as === "added")
    return (
      <ins className="bg-good-wash text-ink decoration-good decoration-2 underline-offset-3">
        <span className="sr-only">added: </span>
        {text}
      </ins>
    );
  return (
    <del className="bg-accent-wash text-ink decoration-accent decoration-2">
      <span className="sr-only">removed: </span>
      {text}
    </del>
  );
}
