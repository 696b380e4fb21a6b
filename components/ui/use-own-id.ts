import { useId } from "react";
import { ownIdAtHand } from "@/lib/platform/render/own-id.ts";

/** An id that nothing else on the page has; also where the front calls a component, and there is no React that gives one. */
export function useOwnId(): string {
  const given = ownIdAtHand();
  // biome-ignore lint/correctness/useHookAtTopLevel: for the whole of a render it is the one or the other
  return given ?? useId();
}
