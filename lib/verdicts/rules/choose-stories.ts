/** A story that is undecided: both sides' votes, and how the actor's own history fits. */
export type Candidate = { story: string; a: number; b: number; ageMs: number };

/** How many stories a reader is asked about in a day. */
export const askedADay = 5;

const wanted = 15;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Which stories a reader is asked about: those where a vote adds most. `leaning` from −1 (side A) to 1 (side B), 0 for who is
 * neutral or not known. A side needs votes up to 15; the reader's own side counts three times the other. Every second
 * place is drawn by chance alone, so that nobody can tell from what they are asked on which side they stand.
 */
export function chooseStories(
  candidates: readonly Candidate[],
  leaning: number,
  count: number,
  random: () => number,
): string[] {
  const left = [...candidates];
  const chosen: string[] = [];
  for (let place = 0; place < count && left.length > 0; place++) {
    const at = place % 2 === 0 ? best(left, leaning) : Math.floor(random() * left.length);
    chosen.push(...left.splice(at, 1).map(({ story }) => story));
  }
  return chosen;
}

function best(candidates: readonly Candidate[], leaning: number): number {
  const worth = candidates.map((each) => worthOf(each, leaning));
  return worth.indexOf(Math.max(...worth));
}

/** What a vote of this reader would add to a story: what its sides lack, less with every day of age. */
export function worthOf({ a, b, ageMs }: Candidate, leaning: number): number {
  const lacks = (n: number) => Math.max(0, wanted - n);
  const toA = (1 - leaning) / 2;
  return ((0.5 + toA) * lacks(a) + (1.5 - toA) * lacks(b)) / (1 + ageMs / dayMs);
}
