import { shared } from "../shared.ts";
import { renderAtHand } from "./at-hand.ts";

// React sends a page twice: as HTML, and as the data from which it starts in the browser. A text that stays as it is need
// not be in both (docs/decisions/0027). What a render leaves out of the data is kept with it until its HTML is written.

const writer = () => shared<{ component: unknown }>("text-writer", () => ({ component: null }));

/** Names the client component that writes texts: with the text itself (`html`), or with its place in the render. */
export function writeTextsWith(component: unknown): void {
  writer().component = component;
}

/** Whether an element of this type writes a text. */
export function writesTexts(type: unknown): boolean {
  return type !== null && type === writer().component;
}

/** Leaves a text out of the page's data, and gives its place; null where its element has to keep it for now. */
export function leaveOut(text: string): number | null {
  const render = renderAtHand();
  return render?.phase === "writing" ? render.texts.push(text) - 1 : null;
}

/** What is written at a place of the page at hand: its text or, where the front puts that in, the place between two marks. */
export function textAt(place: number): string {
  const render = renderAtHand();
  const text = render?.texts[place];
  if (render === undefined || text === undefined) throw new Error(`This page has no text ${place}.`);
  return render.mark ? `${render.mark}${place}${render.mark}` : text;
}
