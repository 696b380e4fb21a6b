/** What a promo's state follows from. */
export type PromoTimes = {
  startsAt: Date;
  endsAt: Date | null;
  pausedAt: Date | null;
  endedAt: Date | null;
  removedAt: Date | null;
};

export type PromoState = "removed" | "ended" | "paused" | "planned" | "running";

/**
 * How it stands with a promo; the first row that fits.
 *
 * | removed by a decision   | removed |
 * | ended by hand, or over  | ended   |
 * | paused, or not yet run  | paused  |
 * | begins later            | planned |
 * | else                    | running |
 */
export function stateOf(promo: PromoTimes, at: Date): PromoState {
  if (promo.removedAt) return "removed";
  if (promo.endedAt || (promo.endsAt && promo.endsAt <= at)) return "ended";
  if (promo.pausedAt) return "paused";
  return promo.startsAt > at ? "planned" : "running";
}

/** When a promo stopped being shown, or stops; null where it goes on until somebody ends it. */
export function stopOf({ endsAt, pausedAt, endedAt, removedAt }: PromoTimes): Date | null {
  const stops = [endsAt, pausedAt, endedAt, removedAt].filter((stop) => stop !== null);
  return stops.length === 0 ? null : new Date(Math.min(...stops.map((stop) => stop.getTime())));
}

/** Whether a promo has been shown to anybody, and may still be talked of: none that a moderator has removed. */
export function wasShown({ startsAt, ranAt, removedAt }: PromoTimes & { ranAt: Date | null }, at: Date): boolean {
  return ranAt !== null && startsAt <= at && removedAt === null;
}

/** A page may have stood open for so long after a promo stopped that it is still seen and clicked there. */
export const afterglowMs = 10 * 60_000;

/** Whether a promo may be seen on a page that somebody has open: it runs, or did so minutes ago. Never after a removal. */
export function isSeen(promo: PromoTimes, at: Date): boolean {
  const stop = stopOf(promo);
  return !promo.removedAt && promo.startsAt <= at && (stop === null || stop.getTime() > at.getTime() - afterglowMs);
}
