import type { Slot } from "../../decisions/rules/placements.ts";

/** How many stories can be picked, and how many of them are shown; the others wait and move up. */
export const mostPicks = 8;
export const shownPicks = 4;

/** The lengths that an editor can choose, in hours, and what is chosen at first. */
export const placeHours = [6, 12, 24, 48, 72, 168] as const;
export const usualHours: Record<Slot, (typeof placeHours)[number]> = { lead: 24, pick: 48, demote: 24 };

/** A length in words: "6 hours", "3 days". */
export function hoursInWords(hours: number): string {
  if (hours < 48) return `${hours} hours`;
  return `${hours / 24} days`;
}

/** What each place is called where it is chosen. */
export const slotWords: Record<Slot, { name: string; hint: string }> = {
  lead: { name: "Lead", hint: "It stands at the head of the front page. The story that led before does so no longer." },
  pick: { name: "Editors’ pick", hint: "It stands beside the lead. The first four are shown, the others move up." },
  demote: { name: "Demote", hint: "It leaves the lead, the picks and the Top 50. Everything else stays as it is." },
};

/** What is known when an editor wants to place a story. */
export type Placing = {
  slot: Slot;
  published: boolean;
  /** Whether the story is the editor's own, and nobody else could place it. */
  own: boolean;
  alone: boolean;
  /** Where the story stands already. */
  standing: readonly Slot[];
  /** How many picks stand. */
  picks: number;
};

/** Why a story cannot be placed there; null where it can. */
export function whyNotPlace({ slot, published, own, alone, standing, picks }: Placing): string | null {
  if (!published) return "Only a published story can be placed.";
  if (own && !alone) return "This is your own story: another editor decides where it stands.";
  if (standing.includes(slot)) return alreadyThere[slot];
  if (slot !== "demote" && standing.includes("demote")) return "This story is demoted. End that first.";
  if (slot === "pick" && picks >= mostPicks) return `There are ${mostPicks} picks already. Take one off first.`;
  return null;
}

const alreadyThere: Record<Slot, string> = {
  lead: "This story leads the front page already.",
  pick: "This story is a pick already.",
  demote: "This story is demoted already.",
};

/** Why an editor cannot end this; null where they can. */
export function whyNotEnd({ slot, own, alone }: { slot: Slot; own: boolean; alone: boolean }): string | null {
  return slot === "demote" && own && !alone ? "This is your own story: another editor decides about it." : null;
}
