import { renderAtHand } from "./at-hand.ts";

/** The next id of the page whose components the front is calling; null elsewhere. */
export function ownIdAtHand(): string | null {
  const render = renderAtHand();
  if (render?.phase !== "resolving") return null;
  render.ids += 1;
  return `own-${render.ids}`;
}
