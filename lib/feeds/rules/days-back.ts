/** How far back a feed is imported. `keep`: as it was; `all`: everything that it still has; `none`: what is new from now. */
export const daysBack = ["keep", "all", "none", "7", "30", "365"] as const;
export type DaysBack = (typeof daysBack)[number];

const dayMs = 24 * 60 * 60 * 1000;

/** The time from which items are imported, null for all. */
export function sinceOf(chosen: DaysBack, before: Date | null, at: Date): Date | null {
  if (chosen === "keep") return before;
  if (chosen === "all") return null;
  return new Date(at.getTime() - (chosen === "none" ? 0 : Number(chosen) * dayMs));
}
