/** What two stories are compared by. */
export type Story = {
  id: string;
  authorId: string;
  category: string | null;
  tags: readonly string[];
  /** The words of its title and summary, as PostgreSQL stems them. */
  words: readonly string[];
};

/** Another story, and how many readers of one have read the other within a day. */
export type Candidate = Story & { readers: number };

/** How much each sort of likeness counts; words and readers at most so much. */
export const weights = { words: 10, tag: 2, tagsAtMost: 6, category: 1, readers: 4 } as const;

/** Fewer readers than this say nothing, and are not looked at. */
export const fewestReaders = 5;

/** So many readers count as much as readers can. */
export const mostReaders = 50;

/** A story that is less close than this is not recommended. */
export const closeEnough = 2.5;

/** How many are kept of each story, and how many of them by one contributor. */
export const keptRelated = 5;
export const keptOfOne = 2;

/** How rare a word is among the candidates: a word that all have says nothing. */
export function rarityAmong(candidates: readonly Story[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { words } of candidates) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log((1 + candidates.length) / (1 + (counts.get(word) ?? 0)));
}

/** How alike the words of two stories are, from 0 to 1; rare words count more (the cosine of their weights). */
export function likeness(one: Story, other: Story, rarity: (word: string) => number): number {
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + rarity(word) ** 2, 0);
  const size = Math.sqrt(sum(one.words) * sum(other.words));
  return size === 0 ? 0 : sum(inBoth(one.words, other.words)) / size;
}

function inBoth(some: readonly string[], others: readonly string[]): string[] {
  const there = new Set(others);
  return some.filter((each) => there.has(each));
}

/** How close a candidate is to a story. */
export function closeness(story: Story, candidate: Candidate, rarity: (word: string) => number): number {
  const tags = inBoth(story.tags, candidate.tags).length;
  const readers = candidate.readers < fewestReaders ? 0 : Math.min(1, candidate.readers / mostReaders);
  return (
    weights.words * likeness(story, candidate, rarity) +
    Math.min(weights.tagsAtMost, weights.tag * tags) +
    (story.category !== null && story.category === candidate.category ? weights.category : 0) +
    weights.readers * readers
  );
}

/** The stories that are closest, the closest first: at most five, at most two by one contributor. */
export function closest(story: Story, candidates: readonly Candidate[]): string[] {
  const rarity = rarityAmong(candidates);
  const ranked = candidates
    .filter(({ id }) => id !== story.id)
    .map((candidate) => ({ ...candidate, close: closeness(story, candidate, rarity) }))
    .filter(({ close }) => close >= closeEnough)
    .toSorted((one, other) => other.close - one.close || (one.id < other.id ? 1 : -1));
  const by = new Map<string, number>();
  const kept = ranked.filter(({ authorId }) => {
    const before = by.get(authorId) ?? 0;
    by.set(authorId, before + 1);
    return before < keptOfOne;
  });
  return kept.slice(0, keptRelated).map(({ id }) => id);
}
