import type { PageFrame } from "../lib/platform/cache/pages.ts";
import type { ResolvedPage } from "./resolve-page.ts";

/** A page without its texts: what stands between them, and the place of the text in each gap. */
export type Cut = Pick<PageFrame, "pieces" | "places">;

/** Cuts the texts out of a page: each stands behind a mark and its place, and before a mark. */
export function cutPage(html: string, mark: string): Cut {
  const [first = "", ...rest] = html.split(mark);
  const [pieces, places] = [[first], [] as number[]];
  for (let n = 0; n < rest.length; n += 2) {
    places.push(Number.parseInt(rest[n] ?? "", 10));
    pieces.push(rest[n + 1] ?? "");
  }
  return { pieces: pieces.map((piece) => Buffer.from(piece)), places };
}

/** The page with these texts in its gaps. */
export function fillGaps({ pieces, places }: Cut, texts: readonly string[]): Buffer {
  const filled = pieces.flatMap((piece, n) => (n === 0 ? [piece] : [Buffer.from(textOf(texts, places[n - 1])), piece]));
  return Buffer.concat(filled);
}

/** The frame to keep of a page that was cut; undefined where it has texts that its own tree does not. */
export function frameOf(
  cut: Cut,
  { print, texts }: ResolvedPage,
  head: Pick<PageFrame, "status" | "headers">,
): PageFrame | undefined {
  if (cut.places.some((place) => place >= texts)) return undefined;
  return { ...cut, ...head, print, bytes: cut.pieces.reduce((sum, { length }) => sum + length, 0) };
}

function textOf(texts: readonly string[], place: number | undefined): string {
  const text = texts[place ?? -1];
  if (text === undefined) throw new Error(`This page has no text ${place}.`);
  return text;
}
