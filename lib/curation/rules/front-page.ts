import { shownPicks } from "./places.ts";

/** What the front page is put together from; all of it published, the ids in their order. */
export type Sources = {
  /** The editors' lead; none where they have chosen none. */
  lead: string | null;
  /** The editors' picks, in their order. */
  picks: readonly string[];
  /** The most viewed of the day, none of them demoted. */
  popular: readonly { id: string; hasPicture: boolean; doubted: boolean }[];
  /** The newest, none of them demoted. */
  newest: readonly string[];
};

/** What stands where. `fresh` fills what the picks leave free beside the lead. */
export type Arranged = { lead: string | null; picks: string[]; fresh: string[] };

/**
 * Puts the front page together. The editors' lead leads; else the most viewed story of the day that has a picture and whose
 * verdict is neither Fiction nor Disputed; else the newest. Beside it stand the first four picks, and the newest stories where there are fewer. No story stands twice.
 */
export function arrange({ lead: chosen, picks, popular, newest }: Sources): Arranged {
  const fit = popular.find(({ hasPicture, doubted }) => hasPicture && !doubted);
  const lead = chosen ?? fit?.id ?? newest[0] ?? null;
  const shown = picks.filter((id) => id !== lead).slice(0, shownPicks);
  const taken = new Set([lead, ...shown]);
  const fresh = newest.filter((id) => !taken.has(id)).slice(0, shownPicks - shown.length);
  return { lead, picks: shown, fresh };
}
