/** Numbers from 0 to 1 that look drawn by chance and are the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Split<T> = { known: T[]; unknown: T[] };

/** Splits things `count` ways into known and unknown, each unknown once; what has one key is never on both sides. */
export function splits<T>(things: readonly T[], keyOf: (thing: T) => string, count: number, seed = 1): Split<T>[] {
  const foldOf = foldsByKey(things.map(keyOf), count, seed);
  return Array.from({ length: count }, (_, fold) => ({
    known: things.filter((thing) => foldOf.get(keyOf(thing)) !== fold),
    unknown: things.filter((thing) => foldOf.get(keyOf(thing)) === fold),
  }));
}

function foldsByKey(keys: readonly string[], count: number, seed: number): Map<string, number> {
  const draw = numbersFrom(seed);
  const drawn = [...new Set(keys)].sort().map((key) => ({ key, at: draw() }));
  drawn.sort((a, b) => a.at - b.at);
  return new Map(drawn.map(({ key }, index) => [key, index % count]));
}
