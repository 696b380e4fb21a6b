import { nowMs } from "../platform/clock.ts";
import { limitAddress } from "./address-limit.ts";
import { isBot } from "./bots.ts";
import { countryOf, referrerHost } from "./origin.ts";
import { isOwnStory } from "./own-story.ts";
import type { ViewSignal } from "./schema.ts";
import { thisCounter } from "./this-counter.ts";

/** What the request tells about who sends a signal. */
export type Sender = {
  /** The address group (`addressGroup()`). */
  address: string;
  userAgent: string;
  /** The value of the session cookie, when there is one. */
  cookie: string | null;
  /** The value of the header that COUNTRY_HEADER names. */
  country?: string | undefined;
};

/** Counts a signal of a page, unless a bot or the story's own author sends it. Refuses unknown stories and crowds. */
export async function countSignal(signal: ViewSignal, sender: Sender): Promise<"counted" | "known" | "ignored"> {
  const at = nowMs();
  if (isBot(sender.userAgent)) return "ignored";
  limitAddress(sender.address, at);
  if (sender.cookie && (await isOwnStory(sender.cookie, signal.storyId))) return "ignored";
  return thisCounter().count({
    storyId: signal.storyId,
    address: sender.address,
    userAgent: sender.userAgent.slice(0, 1000),
    at,
    referrer: referrerHost(signal.referrer),
    country: countryOf(sender.country),
  });
}
