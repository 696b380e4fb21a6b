import { chanceOf } from "./model.ts";

/** A text of which it is known whether it is spam. */
export type Example = { features: ReadonlyMap<string, number>; spam: boolean };

/** What training found: the log odds before anything is known, and what each feature adds. */
export type Fit = { bias: number; weights: ReadonlyMap<string, number> };

const rounds = 200;
const stride = 0.3;

/**
 * Logistic regression with weight decay, by gradient descent over all examples at once with a step for each weight
 * (AdaGrad). Nothing is drawn by chance, so the same examples always give the same weights.
 */
export function train(examples: readonly Example[], decay: number): Fit {
  const places = placesOf(examples);
  const rows = examples.map((example) => rowOf(example, places));
  const state = { weights: new Float64Array(places.size + 1), steep: new Float64Array(places.size + 1), decay };
  for (let round = 0; round < rounds; round += 1) step(rows, state);
  const weightAt = (place: number) => state.weights[place] ?? 0;
  return { bias: weightAt(0), weights: new Map([...places].map(([name, place]) => [name, weightAt(place)])) };
}

// Features that only one text has teach nothing about others. Place 0 is that of the bias.
function placesOf(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  return new Map(kept.sort().map((name, index) => [name, index + 1]));
}

type Row = { places: Int32Array; values: Float64Array; spam: number };

function rowOf({ features, spam }: Example, known: ReadonlyMap<string, number>): Row {
  const kept = [...features].flatMap(([name, value]) => {
    const place = known.get(name);
    return place === undefined ? [] : [{ place, value }];
  });
  return {
    places: Int32Array.from([0, ...kept.map(({ place }) => place)]),
    values: Float64Array.from([1, ...kept.map(({ value }) => value)]),
    spam: spam ? 1 : 0,
  };
}

type State = { weights: Float64Array; steep: Float64Array; decay: number };

function step(rows: readonly Row[], { weights, steep, decay }: State): void {
  const slope = weights.map((weight, place) => (place === 0 ? 0 : weight * decay));
  for (const row of rows) addSlope(row, weights, slope);
  for (let place = 0; place < slope.length; place += 1) {
    const down = slope[place] ?? 0;
    const walked = (steep[place] ?? 0) + down * down;
    steep[place] = walked;
    weights[place] = (weights[place] ?? 0) - (stride * down) / (Math.sqrt(walked) + 1e-8);
  }
}

function addSlope({ places, values, spam }: Row, weights: Float64Array, slope: Float64Array): void {
  let score = 0;
  for (let i = 0; i < places.length; i += 1) score += (weights[places[i] ?? 0] ?? 0) * (values[i] ?? 0);
  const error = chanceOf(score) - spam;
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? 0;
    slope[place] = (slope[place] ?? 0) + error * (values[i] ?? 0);
  }
}
