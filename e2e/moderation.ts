import { behindTheScenes } from "./backstage/ask.ts";
import type { Deeds } from "./backstage/deeds.ts";

/** A moderator of the demo world decides about something on the site; answers the decision's id. */
export function moderatorDecides(decision: Parameters<Deeds["takeDecision"]>[0]): Promise<string> {
  return behindTheScenes("takeDecision", decision);
}
