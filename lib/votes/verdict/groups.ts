import { type Ballots, byStory, votesOf } from "./ballots.ts";
import type { Parameters } from "./parameters.ts";

const minuteMs = 60_000;

/**
 * Whoever votes the same at the same time counts as one. Two readers belong together when they have voted on at least
 * `commonStories` stories both, the same on `sameShare` of these, and within `nearMinutes` of each other on `nearShare`.
 * Gives for each reader the first of their group: themselves where they are alone.
 */
export function groupsOf(ballots: Ballots, parameters: Parameters): Int32Array {
  const first = Int32Array.from(ballots.readers, (_, reader) => reader);
  const leastNear = parameters.commonStories * parameters.nearShare;
  for (const [pair, near] of nearVotes(ballots, parameters)) {
    const [one, other] = [Math.floor(pair / first.length), pair % first.length];
    if (near >= leastNear && belongTogether(ballots, { one, other, near }, parameters)) join(first, one, other);
  }
  return first.map((_, reader) => rootOf(first, reader));
}

// How often two readers have voted on one story shortly after each other. Votes on a story are compared with the nearest
// in time alone, so that a hot story does not cost the square of its votes.
function nearVotes(ballots: Ballots, { commonStories, nearMinutes, nearest }: Parameters): Map<number, number> {
  const { start, reader, at } = byStory(ballots);
  const pairs = new Map<number, number>();
  for (let story = 0; story < ballots.stories.length; story++) {
    const votes: { who: number; at: number }[] = [];
    for (let n = start[story] ?? 0; n < (start[story + 1] ?? 0); n++) {
      const who = reader[n] ?? 0;
      if (votesOf(ballots, who) >= commonStories) votes.push({ who, at: at[n] ?? 0 });
    }
    votes.sort((one, other) => one.at - other.at || one.who - other.who);
    votes.forEach(({ who, at }, n) => {
      for (const other of votes.slice(n + 1, n + 1 + nearest / 2)) {
        if (other.at - at > nearMinutes * minuteMs) break;
        const pair = Math.min(who, other.who) * ballots.readers.length + Math.max(who, other.who);
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
    });
  }
  return pairs;
}

type Pair = { one: number; other: number; near: number };

function belongTogether(ballots: Ballots, { one, other, near }: Pair, parameters: Parameters): boolean {
  const { story, value, start } = ballots;
  let [n, m, common, same] = [start[one] ?? 0, start[other] ?? 0, 0, 0];
  while (n < (start[one + 1] ?? 0) && m < (start[other + 1] ?? 0)) {
    const difference = (story[n] ?? 0) - (story[m] ?? 0);
    if (difference === 0) {
      common++;
      if (value[n] === value[m]) same++;
    }
    if (difference <= 0) n++;
    if (difference >= 0) m++;
  }
  const { commonStories, sameShare, nearShare } = parameters;
  return common >= commonStories && same >= sameShare * common && near >= nearShare * common;
}

function join(first: Int32Array, one: number, other: number): void {
  const [a, b] = [rootOf(first, one), rootOf(first, other)];
  first[Math.max(a, b)] = Math.min(a, b);
}

function rootOf(first: Int32Array, reader: number): number {
  let root = reader;
  while (first[root] !== root) root = first[root] ?? root;
  return root;
}

/** Makes each group one reader, who votes on a story as its members did on average, when the first of them did. */
export function merged(ballots: Ballots, first: Int32Array): Ballots {
  const inGroups = new Set(first.filter((root, reader) => root !== reader));
  if (inGroups.size === 0) return ballots;
  const gathered = new Map<number, Map<number, number[]>>();
  first.forEach((root, reader) => {
    if (!inGroups.has(root)) return;
    const stories = gathered.get(root) ?? new Map<number, number[]>();
    gathered.set(root, stories);
    for (let place = ballots.start[reader] ?? 0; place < (ballots.start[reader + 1] ?? 0); place++) {
      const story = ballots.story[place] ?? 0;
      stories.set(story, [...(stories.get(story) ?? []), place]);
    }
  });
  return rebuilt(ballots, (reader) => {
    if (first[reader] !== reader) return [];
    const stories = gathered.get(reader);
    return stories ? [...stories].sort(([one], [other]) => one - other).map(([, places]) => places) : null;
  });
}

// Null leaves a reader's votes as they are; otherwise each list of places becomes one vote.
function rebuilt(ballots: Ballots, placesOf: (reader: number) => number[][] | null): Ballots {
  const [start, story, value, at]: [number[], number[], number[], number[]] = [[0], [], [], []];
  ballots.readers.forEach((_, reader) => {
    const from = ballots.start[reader] ?? 0;
    const all = placesOf(reader) ?? Array.from({ length: votesOf(ballots, reader) }, (_, n) => [from + n]);
    for (const places of all) {
      story.push(ballots.story[places[0] ?? 0] ?? 0);
      value.push(places.reduce((sum, place) => sum + (ballots.value[place] ?? 0), 0) / places.length);
      at.push(Math.min(...places.map((place) => ballots.at[place] ?? 0)));
    }
    start.push(story.length);
  });
  return {
    ...ballots,
    start: Int32Array.from(start),
    story: Int32Array.from(story),
    value: Float64Array.from(value),
    at: Float64Array.from(at),
  };
}
