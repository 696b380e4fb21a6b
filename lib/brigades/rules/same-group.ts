/** Half of a group makes it the same group. */
const half = 0.5;

/** Whether a group is one that is known already, grown or shrunk: half of either are in the other. */
export function isSameGroup(readers: readonly string[], known: readonly string[]): boolean {
  const common = commonOf(readers, known);
  return common > 0 && common >= half * Math.min(readers.length, known.length);
}

/** Whether a group adds so little to one that was looked at and left that it is that one: half of it, or more, was in it. */
export function isLargelyIn(readers: readonly string[], known: readonly string[]): boolean {
  return commonOf(readers, known) >= half * readers.length;
}

function commonOf(readers: readonly string[], known: readonly string[]): number {
  const set = new Set(known);
  return readers.filter((reader) => set.has(reader)).length;
}
