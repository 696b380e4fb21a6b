import { median, sendLoad } from "./load.ts";
import type { Options } from "./options.ts";
import { asBytes, type Wire } from "./requests.ts";
import type { Result } from "./sender.ts";

/** A request that was answered, and with which status. */
export type Answered = { place: number; status: number };

/** What came of several rounds; `answered` names each request that was sent, by its place in the list. */
export type Sliced = { middle: Result; all: Result[]; answered: Answered[] };

/** The most requests that a site could answer in one round. */
const mostASecond = 2000;

/** How many different requests the rounds (and one to warm up) may need, so that none is sent twice. */
export function requestsFor({ rounds, seconds }: Options): number {
  return (rounds + 1) * seconds * mostASecond;
}

/** Sends requests that may be sent only once each: every round has a slice of its own, the first only warms up. */
export async function sendInSlices(url: URL, wires: readonly Wire[], options: Options): Promise<Sliced> {
  const { connections, rounds, seconds } = options;
  const size = Math.floor(wires.length / (rounds + 1));
  const order = { host: url.hostname, port: Number(url.port), connections, ms: seconds * 1000 };
  const results: Result[] = [];
  const answered: Answered[] = [];
  for (let round = 0; round <= rounds; round++) {
    const slice = wires.slice(round * size, (round + 1) * size);
    const result = await sendLoad({ ...order, requests: slice.map((wire) => asBytes(url.host, wire)) });
    if (result.answers > size) throw new Error("The site was faster than this bench has requests: raise mostASecond.");
    result.first.forEach((status, place) => {
      answered.push({ place: round * size + place, status });
    });
    if (round > 0) results.push(result);
  }
  return { middle: median(results), all: results, answered };
}
