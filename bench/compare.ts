import { type BareAnswer, startBare } from "./bare.ts";
import { median, sendLoad } from "./load.ts";
import { startNginx } from "./nginx.ts";
import type { Options } from "./options.ts";
import { asBytes, type Wire } from "./requests.ts";
import type { Order, Result } from "./sender.ts";
import { hasWrk, sendByWrk } from "./wrk.ts";

/**
 * The medians of the rounds; `nginx` where it is installed and a file is what is asked for. `all` is what the site
 * answered, round by round, and first of all while it was warmed.
 */
export type Comparison = { site: Result; bare: Result; nginx: Result | null; all: Result[] };

type Served = { name: "site" | "bare" | "nginx"; port: number; rounds: Result[] };

/**
 * Measures the same requests against the site, a bare server and nginx, in turns: with wrk, where it is installed, for
 * pages (or when told to), which our own sender may not ask for fast enough.
 */
export async function compare(
  url: URL,
  wires: readonly Wire[],
  answer: BareAnswer,
  options: Options,
  wrk = wires.every(({ method }) => method === "GET"),
): Promise<Comparison> {
  const requests = wires.map((wire) => asBytes(url.host, wire));
  const order = { host: url.hostname, connections: options.connections, ms: options.seconds * 1000, requests };
  const send = wrk && hasWrk() ? (load: Order) => sendByWrk(load, answer.status) : sendLoad;
  const isFile = answer.status === 200 && wires.every(({ method }) => method === "GET");
  const bare = await startBare(answer);
  const nginx = isFile ? await startNginx(answer) : null;
  const served: Served[] = [{ name: "site", port: Number(url.port), rounds: [] }];
  for (const [name, other] of Object.entries({ bare, nginx }))
    if (other) served.push({ name: name as Served["name"], port: other.port, rounds: [] });
  const warm: Result[] = [];
  try {
    for (const { port } of served) warm.push(await sendLoad({ ...order, port, ms: 1000 }));
    for (let round = 0; round < options.rounds; round++)
      for (const { port, rounds } of served) rounds.push(await send({ ...order, port }));
  } finally {
    await Promise.all([bare.close(), nginx?.close()]);
  }
  return resultOf(served, warm);
}

function resultOf(served: readonly Served[], warm: readonly Result[]): Comparison {
  const roundsOf = (name: Served["name"]) => served.find((each) => each.name === name)?.rounds ?? [];
  const nginx = roundsOf("nginx");
  return {
    site: median(roundsOf("site")),
    bare: median(roundsOf("bare")),
    nginx: nginx.length > 0 ? median(nginx) : null,
    all: [...warm.slice(0, 1), ...roundsOf("site")],
  };
}
