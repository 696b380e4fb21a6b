import { dayInWords } from "./bans.ts";
import { type DecisionFacts, inForce } from "./standing.ts";

/** Where editors put a story: at the head of the front page, among its picks, or off its lists. */
export const slots = ["lead", "pick", "demote"] as const;
export type Slot = (typeof slots)[number];

/** The decision that ends each. */
export const endOf = { lead: "unlead", pick: "unpick", demote: "undemote" } as const satisfies Record<Slot, string>;

/** What demoting a story means, and until when. */
export function demotionInWords(until: Date | null): string {
  const when = until ? `Until ${dayInWords(until)}` : "From now on";
  return `${when} it does not lead the front page, is not among the editors’ picks and stands in no Top 50. It stays where it is and can be read, shared, voted and commented on as before.`;
}

type Placing = DecisionFacts & { until: Date | null };

/** The decisions by which a story stands in a slot: of those in force about each slot the last, where it does not end it. */
export function placementsIn<D extends Placing>(decisions: readonly D[]): (D & { kind: Slot; until: Date })[] {
  const forced = inForce(decisions);
  return slots.flatMap((slot) => {
    const last = forced.findLast(({ kind }) => kind === slot || kind === endOf[slot]);
    return last?.kind === slot && last.until ? [{ ...last, kind: slot, until: last.until }] : [];
  });
}
