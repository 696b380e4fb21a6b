import { numbersFrom } from "../../platform/rules/numbers-from.ts";

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
