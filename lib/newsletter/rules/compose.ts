import type { Rhythm } from "./times.ts";

/** A published story that may stand in an edition. */
export type Candidate = {
  id: string;
  category: string | null;
  authorId: string;
  views: number;
  votes: number;
  publishedAt: Date;
};

/** What editors did by hand: put in (in this order), and taken out. */
export type Picks = { added: readonly string[]; dropped: readonly string[] };

/** What somebody wants to get: everything, or these categories and contributors. */
export type Choice = { everything: boolean; categories: readonly string[]; contributors: readonly string[] };

/** How many stories an edition has at most, and how many of them of one category. */
export const most: Record<Rhythm, { all: number; ofCategory: number }> = {
  daily: { all: 10, ofCategory: 3 },
  weekly: { all: 16, ofCategory: 4 },
};

/**
 * The stories of an edition for the whole site, the first one first: what editors put in, then the most viewed (of equals the
 * one with more votes, then the newer), but no more of a category than there is room for. What editors took out is not in it.
 */
export function composeEdition(candidates: readonly Candidate[], picks: Picks, rhythm: Rhythm): string[] {
  const { all, ofCategory } = most[rhythm];
  const chosen = picks.added.filter((id) => !picks.dropped.includes(id)).slice(0, all);
  const taken = new Map<string, number>();
  for (const { id, category } of candidates) if (chosen.includes(id)) take(taken, category);
  for (const { id, category } of ranked(candidates)) {
    if (chosen.length >= all) break;
    if (chosen.includes(id) || picks.dropped.includes(id) || (taken.get(category ?? "") ?? 0) >= ofCategory) continue;
    chosen.push(id);
    take(taken, category);
  }
  return chosen;
}

/** The stories for somebody who has chosen categories or contributors: the most viewed of those. */
export function composeFor(
  candidates: readonly Candidate[],
  { categories, contributors }: Choice,
  dropped: readonly string[],
  rhythm: Rhythm,
): string[] {
  const wanted = ({ id, category, authorId }: Candidate) =>
    !dropped.includes(id) && ((category !== null && categories.includes(category)) || contributors.includes(authorId));
  return ranked(candidates.filter(wanted))
    .slice(0, most[rhythm].all)
    .map(({ id }) => id);
}

function ranked(candidates: readonly Candidate[]): Candidate[] {
  const time = ({ publishedAt }: Candidate) => publishedAt.getTime();
  return candidates.toSorted((a, b) => b.views - a.views || b.votes - a.votes || time(b) - time(a));
}

function take(taken: Map<string, number>, category: string | null): void {
  taken.set(category ?? "", (taken.get(category ?? "") ?? 0) + 1);
}
