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
export async function countSeen({ promos, storyId }: SeenSignal, viewer: Viewer): Promise<void> {
  await Promise.all([...new Set(promos)].map((id) => countOne(id, "seen", { ...viewer, storyId })));
}

/** Counts a click on a promo; bots and the story's own author are led on without being counted. */
export async function countClick(promoId: string, viewer: Viewer): Promise<void> {
  await countOne(promoId, "click", viewer);
}

async function countOne(promoId: string, kind: CountKind, viewer: Viewer): Promise<void> {
  const { address, cookie, storyId } = viewer;
  if (isBot(viewer.userAgent)) return;
  const at = nowMs();
  limitAddress(address, at);
  if (cookie && storyId && (await isOwnStory(cookie, storyId))) return;
  await thisPromoCounter().count({ promoId, kind, address, userAgent: viewer.userAgent.slice(0, 1000), at });
}
