import { type BareAnswer, startBare } from "./bare.ts";
import { median, sendLoad } from "./load.ts";
import type { Options } from "./options.ts";
import { asBytes, type Wire } from "./requests.ts";
import type { Result } from "./sender.ts";

type Comparison = { site: Result; bare: Result; all: Result[] };

/** Measures the same requests against the site and against a bare server, in turns. */
export async function compare(
  url: URL,
  wires: readonly Wire[],
  answer: BareAnswer,
  options: Options,
): Promise<Comparison> {
  const { connections, rounds, seconds } = options;
  const requests = wires.map((wire) => asBytes(url.host, wire));
  const order = { host: url.hostname, connections, ms: seconds * 1000, requests };
  const bare = await startBare(answer);
  const ofSite: Result[] = [];
  const ofBare: Result[] = [];
  try {
    await sendLoad({ ...order, port: Number(url.port), ms: 1000 }); // warm
    for (let round = 0; round < rounds; round++) {
      ofBare.push(await sendLoad({ ...order, port: bare.port }));
      ofSite.push(await sendLoad({ ...order, port: Number(url.port) }));
    }
  } finally {
    await bare.close();
  }
  return { site: median(ofSite), bare: median(ofBare), all: ofSite };
}
