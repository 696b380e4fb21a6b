import { cache } from "react";
import { renderAtHand } from "./at-hand.ts";

/** The same read, done once for a render however many components ask: React's `cache`, and the front's renders too. */
export function oncePerRender<A extends readonly (string | number | null)[], R>(
  read: (...args: A) => R,
): (...args: A) => R {
  const perRequest = cache(read);
  return (...args) => {
    const render = renderAtHand();
    if (!render) return perRequest(...args);
    const known = render.read.get(read) ?? new Map<string, unknown>();
    render.read.set(read, known);
    const key = JSON.stringify(args);
    if (!known.has(key)) known.set(key, read(...args));
    return known.get(key) as R;
  };
}
