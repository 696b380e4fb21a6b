/** When the nth request of a steady stream is due, in milliseconds after its begin. */
export function dueAt(place: number, perSecond: number): number {
  return (place * 1000) / perSecond;
}

/** How many requests of a steady stream are due by now, of those that fall into its length. */
export function dueBy(elapsedMs: number, perSecond: number, lengthMs: number): number {
  const all = Math.ceil((lengthMs * perSecond) / 1000);
  return Math.min(all, Math.floor((elapsedMs * perSecond) / 1000) + 1);
}
