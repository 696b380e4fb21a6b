import type { ReactNode } from "react";

/** The signs of the editor's toolbar, 20 by 20, drawn in the colour of the text. */
export const icons = {
  undo: draw("M7 5 3 9l4 4M3.5 9H12a4.5 4.5 0 0 1 0 9H9"),
  redo: draw("m13 5 4 4-4 4m3.5-4H8a4.5 4.5 0 0 0 0 9h3"),
  heading: letter("H", "text-xl font-bold"),
  subheading: letter("H", "text-sm font-bold"),
  bold: letter("B", "text-lg font-bold"),
  italic: letter("I", "font-serif text-lg italic"),
  link: draw(
    "M8.5 11.5a3.2 3.2 0 0 0 4.6 0l2.9-3a3.2 3.2 0 0 0-4.6-4.5l-1.2 1.2M11.5 8.5a3.2 3.2 0 0 0-4.6 0l-2.9 3a3.2 3.2 0 0 0 4.6 4.5l1.2-1.2",
  ),
  quote: draw("M4 4v12M8 6h9M8 10h9M8 14h6"),
  pullQuote: letter("“", "font-serif text-4xl leading-none translate-y-2"),
  bullets: draw("M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01"),
  numbers: draw("M9 5h8M9 10h8M9 15h8M3 3.5 4.5 3v4M3 12.2c.3-1 2.3-1 2.3.2 0 1-2.3 2-2.3 3.1h2.5"),
  code: draw("m7 6-4 4 4 4m6-8 4 4-4 4"),
  codeBlock: draw("M3 3h14v14H3zM8 8l-2 2 2 2m4-4 2 2-2 2"),
  divider: draw("M3 10h14M6 5h8M6 15h8"),
  table: draw("M3 4h14v12H3zM3 8h14M3 12h14M8 4v12M12.5 4v12"),
  picture: draw("M3 4h14v12H3zM3 14l4-4 3 3 3-3 4 4M7 7.5h.01"),
  card: draw("M3 4h14v12H3zM8.5 7.5v5l4-2.5z"),
  keyboard: draw("M2.5 5h15v10h-15zM5.5 8h.01M8.5 8h.01M11.5 8h.01M14.5 8h.01M7 12h6"),
};

function draw(path: string): ReactNode {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5" fill="none" stroke="currentColor" strokeWidth="1.6">
      <path d={path} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

function letter(sign: string, look: string): ReactNode {
  return (
    <span aria-hidden="true" className={`inline-block ${look}`}>
      {sign}
    </span>
  );
}
