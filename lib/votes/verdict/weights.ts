import { type Ballots, votesOf } from "./ballots.ts";

const dayMs = 86_400_000;

/**
 * What each reader's votes weigh in the fit: 1 / √√(their votes of the last days), so that the very active do not make
 * the map alone; normalised to mean 1 over the votes. Square roots, as the last bit of `**` may differ between engines.
 */
export function weightsOf(ballots: Ballots, now: number, activeDays: number): Float64Array {
  const { readers, start, at } = ballots;
  const since = now - activeDays * dayMs;
  const weights = Float64Array.from(readers, (_, reader) => {
    let recent = 0;
    for (let place = start[reader] ?? 0; place < (start[reader + 1] ?? 0); place++)
      if ((at[place] ?? 0) > since) recent++;
    return 1 / Math.sqrt(Math.sqrt(Math.max(1, recent)));
  });
  let [sum, votes] = [0, 0];
  weights.forEach((weight, reader) => {
    sum += weight * votesOf(ballots, reader);
    votes += votesOf(ballots, reader);
  });
  return votes === 0 ? weights : weights.map((weight) => (weight * votes) / sum);
}
