import { shared } from "./shared.ts";

// React sends a page twice: as HTML, and as the data from which it starts in the browser. A text that stays as it is need
// not be in both (docs/decisions/0027). What a render leaves out of the data is kept here until its HTML is written; the
// page's server components and its client components are two module graphs, which meet in what the process shares.
type Texts = { getStore(): string[] | undefined };

const home = () => shared<{ texts: Texts | null }>("page-texts", () => ({ texts: null }));

/** Says where the texts of the render at hand are; called once, by who renders pages that are kept. */
export function keepPageTextsIn(texts: Texts): void {
  home().texts = texts;
}

/** Leaves a text out of the page's data, and gives its place; null where the page's data needs it. */
export function leaveOut(text: string): number | null {
  const texts = home().texts?.getStore();
  return texts ? texts.push(text) - 1 : null;
}

/** The text of a place in the page that is being rendered. */
export function textAt(place: number): string {
  const text = home().texts?.getStore()?.[place];
  if (text === undefined) throw new Error(`This page has no text ${place}.`);
  return text;
}
