import { encode } from "uqr";

/** A text as a QR picture: how many squares a side has, and the dark ones as the path of an SVG. */
export type QrPath = { size: number; path: string };

/** Draws a text so that a phone's camera can read it. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join("") };
}
