import { type Slot, slots } from "./slots.ts";

/** What the draw has to know of a promo. */
export type Ticket = { id: string; slot: Slot; advertiser: string; weight: number };

/** How long a page keeps what was drawn for it, before another draw. */
export const turnMs = 10 * 60_000;

/** The turn that a moment belongs to. */
export function turnAt(at: number): number {
  return Math.floor(at / turnMs);
}

/**
 * Draws at most one promo a slot for a page and a turn. Nothing is tossed: the same page, turn and promos give the same
 * choice in every process, and over many pages and turns each promo comes in proportion to its weight. An advertiser
 * stands on a page once.
 */
export function draw<T extends Ticket>(tickets: readonly T[], page: string, turn: number): Partial<Record<Slot, T>> {
  const drawn: Partial<Record<Slot, T>> = {};
  const taken = new Set<string>();
  for (const slot of slots) {
    const own = tickets.filter((ticket) => ticket.slot === slot && !taken.has(ticket.advertiser.toLowerCase()));
    const chosen = first(own, `${page} ${turn} ${slot}`);
    if (!chosen) continue;
    drawn[slot] = chosen;
    taken.add(chosen.advertiser.toLowerCase());
  }
  return drawn;
}

// A race: each runs for a time that is exponential with its weight as the rate, so the chance to come first is exactly
// its share of the weights, and another runner changes nothing between those that were there before.
function first<T extends Ticket>(tickets: readonly T[], race: string): T | null {
  let best: T | null = null;
  let bestTime = Number.POSITIVE_INFINITY;
  for (const ticket of tickets) {
    const time = -Math.log(chance(`${race} ${ticket.id}`)) / ticket.weight;
    if (time < bestTime) [best, bestTime] = [ticket, time];
  }
  return best;
}

/** A number between 0 and 1 that looks like chance, from a text: FNV-1a, then the end of MurmurHash3. */
export function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return ((hash >>> 0) + 0.5) / 2 ** 32;
}
