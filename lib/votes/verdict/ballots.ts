import type { Vote } from "./score.ts";

/**
 * Votes as numbers, grouped by reader and in order: those of reader `r` stand from `start[r]` to `start[r + 1]`, by story.
 * `readers` and `stories` are in order too, so that the order of the input never matters.
 */
export type Ballots = {
  readers: readonly string[];
  stories: readonly string[];
  start: Int32Array;
  story: Int32Array;
  value: Float64Array;
  at: Float64Array;
};

/** Puts votes in order; of two of one reader on one story the later counts (at one time, the lower). */
export function ballotsOf(votes: readonly Vote[]): Ballots {
  const [reader, story] = [numbered(votes, ({ reader }) => reader), numbered(votes, ({ story }) => story)];
  const order = sortedBy(reader, sortedBy(story, Int32Array.from(votes.keys())));
  const latest: Vote[] = [];
  const start = new Int32Array(reader.ids.length + 1);
  const stories: number[] = [];
  let [lastReader, lastStory] = [-1, -1];
  for (const n of order) {
    const [vote, r, s] = [votes[n], reader.of[n] ?? 0, story.of[n] ?? 0];
    const other = latest.at(-1);
    if (!vote) continue;
    if (other && r === lastReader && s === lastStory) {
      if (isLater(vote, other)) latest[latest.length - 1] = vote;
      continue;
    }
    latest.push(vote);
    stories.push(s);
    add(start, r + 1, 1);
    [lastReader, lastStory] = [r, s];
  }
  for (let r = 0; r < reader.ids.length; r++) add(start, r + 1, start[r] ?? 0);
  return {
    ...{ readers: reader.ids, stories: story.ids, start },
    story: Int32Array.from(stories),
    value: Float64Array.from(latest, ({ value }) => value),
    at: Float64Array.from(latest, ({ at }) => at),
  };
}

function isLater(one: Vote, other: Vote): boolean {
  return one.at > other.at || (one.at === other.at && one.value < other.value);
}

/** Ids in order, and for each vote the number of its own. */
type Numbered = { ids: string[]; of: Int32Array };

function numbered(votes: readonly Vote[], idOf: (vote: Vote) => string): Numbered {
  const met = new Map<string, number>();
  const of = new Int32Array(votes.length);
  votes.forEach((vote, n) => {
    const id = idOf(vote);
    const number = met.get(id) ?? met.size;
    if (number === met.size) met.set(id, number);
    of[n] = number;
  });
  const ids = [...met.keys()].sort((one, other) => (one < other ? -1 : Number(one > other)));
  const place = new Int32Array(ids.length);
  ids.forEach((id, n) => {
    place[met.get(id) ?? 0] = n;
  });
  return { ids, of: of.map((number) => place[number] ?? 0) };
}

// A counting sort: what is equal stays in its order.
function sortedBy({ ids, of }: Numbered, order: Int32Array): Int32Array {
  const next = new Int32Array(ids.length + 1);
  for (const n of order) add(next, (of[n] ?? 0) + 1, 1);
  for (let number = 0; number < ids.length; number++) add(next, number + 1, next[number] ?? 0);
  const sorted = new Int32Array(order.length);
  for (const n of order) {
    const number = of[n] ?? 0;
    sorted[next[number] ?? 0] = n;
    add(next, number, 1);
  }
  return sorted;
}

function add(to: Int32Array, place: number, by: number): void {
  to[place] = (to[place] ?? 0) + by;
}

/** Some of the votes only, by reader and place. Readers and stories without votes stay, so that numbers mean the same. */
export function select(ballots: Ballots, isIn: (reader: number, place: number) => boolean): Ballots {
  const { readers, start } = ballots;
  const kept = new Int32Array(ballots.story.length);
  const newStart = new Int32Array(readers.length + 1);
  let count = 0;
  for (let reader = 0; reader < readers.length; reader++) {
    for (let place = start[reader] ?? 0; place < (start[reader + 1] ?? 0); place++)
      if (isIn(reader, place)) kept[count++] = place;
    newStart[reader + 1] = count;
  }
  const places = kept.subarray(0, count);
  const of = (from: Float64Array) => {
    const to = new Float64Array(count);
    for (let n = 0; n < count; n++) to[n] = from[places[n] ?? 0] ?? 0;
    return to;
  };
  const story = places.map((place) => ballots.story[place] ?? 0);
  return { ...ballots, start: newStart, story, value: of(ballots.value), at: of(ballots.at) };
}

/** How many votes a reader has. */
export function votesOf({ start }: Pick<Ballots, "start">, reader: number): number {
  return (start[reader + 1] ?? 0) - (start[reader] ?? 0);
}

/** The same votes grouped by story: those on story `s` stand from `start[s]` to `start[s + 1]`, by reader. */
export type ByStory = { start: Int32Array; reader: Int32Array; value: Float64Array; at: Float64Array };

/** Groups votes by story. */
export function byStory({ readers, stories, start, story, value, at }: Ballots): ByStory {
  const begin = new Int32Array(stories.length + 1);
  for (const each of story) add(begin, each + 1, 1);
  for (let each = 0; each < stories.length; each++) add(begin, each + 1, begin[each] ?? 0);
  const next = begin.slice();
  const sorted: ByStory = {
    start: begin,
    reader: new Int32Array(story.length),
    value: new Float64Array(story.length),
    at: new Float64Array(story.length),
  };
  for (let each = 0; each < readers.length; each++)
    for (let place = start[each] ?? 0; place < (start[each + 1] ?? 0); place++) {
      const to = next[story[place] ?? 0] ?? 0;
      sorted.reader[to] = each;
      sorted.value[to] = value[place] ?? 0;
      sorted.at[to] = at[place] ?? 0;
      add(next, story[place] ?? 0, 1);
    }
  return sorted;
}
