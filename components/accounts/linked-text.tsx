/** Plain text with its web addresses as links. */
export function LinkedText({ text }: { text: string }) {
  const pieces = text.split(/(https?:\/\/[^\s<>"]+)/);
  return (
    <p className="whitespace-pre-wrap break-words">
      {pieces.map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          <a key={piece} href={piece} className="link">
            {piece}
          </a>
        ),
      )}
    </p>
  );
}
