import { nowMs } from "../platform/clock.ts";
import { limitAddress } from "../views/address-limit.ts";
import { isBot } from "../views/bots.ts";
import type { Sender } from "../views/count-signal.ts";
import { isOwnStory } from "../views/own-story.ts";
import type { CountKind } from "./count-arrivals.ts";
import type { SeenSignal } from "./schema.ts";
import { thisPromoCounter } from "./this-counter.ts";

/** Who has a promo before them, and on which story where it stands in one. */
export type Viewer = Pick<Sender, "address" | "userAgent" | "cookie"> & { storyId?: string | undefined };

/** Counts the promos that have come into somebody's sight, unless a bot or the story's own author looks. */
export function countSeen({ promos, storyId }: SeenSignal, viewer: Viewer): Promise<void> {
  return count([...new Set(promos)], "seen", { ...viewer, storyId });
}

/** Counts a click on a promo, unless a bot or the story's own author clicks. */
export function countClick(promoId: string, viewer: Viewer): Promise<void> {
  return count([promoId], "click", viewer);
}

async function count(promoIds: readonly string[], kind: CountKind, viewer: Viewer): Promise<void> {
  const { address, userAgent, cookie, storyId } = viewer;
  if (isBot(userAgent)) return;
  const at = nowMs();
  limitAddress(address, at);
  if (cookie && storyId && (await isOwnStory(cookie, storyId))) return;
  const reader = { address, userAgent: userAgent.slice(0, 1000) };
  await Promise.all(promoIds.map((promoId) => thisPromoCounter().count({ promoId, kind, at, ...reader })));
}
