/** Threads on a page. */
export const threadsAPage = 50;
/** Replies that one thread shows at most where it stands among others, and on a page of its own at a time. */
export const repliesAThread = 200;
/** Replies that a page of threads shows at most in all. */
export const repliesAPage = 400;

/**
 * How many replies each thread shows, given how many it has: all of them while the page has room; where it has not,
 * the long threads are cut to the same length and the short ones stay whole.
 */
export function shareReplies(counts: readonly number[], room = repliesAPage, most = repliesAThread): number[] {
  let left = room;
  let threads = counts.length;
  const shares = new Map<number, number>();
  for (const count of [...counts].sort((a, b) => a - b)) {
    const share = Math.min(count, most, Math.floor(left / threads));
    shares.set(count, Math.max(share, shares.get(count) ?? 0));
    left -= share;
    threads -= 1;
  }
  return counts.map((count) => shares.get(count) ?? 0);
}
