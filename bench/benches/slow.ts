// Connections that want little and take long: a thousand idle ones, headers and bodies that come a byte at a time, and
// readers who do not read. What matters is how others fare meanwhile.
import type { Nuisance } from "../nuisance.ts";
import { asStream, inWords, type Stream, sendSteadily } from "../open-load.ts";
import type { Bench, Options } from "../options.ts";
import { endChild, nextMessage, startSending } from "../order.ts";
import { printCheck, printConditions, printFigure } from "../report.ts";
import type { Wire } from "../requests.ts";
import type { BenchSite } from "../site.ts";

export const usual = { seconds: 20 };

const counts = { idle: 1000, slowHeaders: 200, slowBodies: 200, slowReaders: 100 };
const perSecond = 100;
const renderedOneIn = 50;

export const run: Bench = async (site, options) => {
  printConditions(options);
  await read(site, options); // warm
  const before = await read(site, options);
  const nuisance = startSending("./nuisance.ts");
  try {
    const { hostname: host, port } = site.url;
    nuisance.send({ host, port: Number(port), path: site.story.path, ...counts } satisfies Nuisance);
    const held = await nextMessage<number>(nuisance);
    const meanwhile = await read(site, options);
    nuisance.send("count");
    const left = await nextMessage<number>(nuisance);
    console.log(
      `     ${held} connections that want little; ${left} of them are still there after ${options.seconds} s`,
    );
    return print(before, meanwhile);
  } finally {
    await endChild(nuisance);
  }
};

// Pages from memory, and now and then one that is rendered for the one who asks.
async function read({ url, story }: BenchSite, { seconds }: Options): Promise<Stream> {
  const headers = { "accept-encoding": "gzip" };
  const wires: Wire[] = Array.from({ length: renderedOneIn }, (_, n) => ({
    method: "GET",
    path: n === 0 ? `${story.path}?sort=oldest` : story.path,
    headers,
  }));
  const order = { host: url.hostname, port: Number(url.port), perSecond, ms: seconds * 1000, wires };
  return asStream(await sendSteadily({ ...order, connections: 200, patienceMs: 10_000 }));
}

function print(before: Stream, meanwhile: Stream): boolean {
  printFigure("others' p99 before", before.p99, "ms");
  printFigure("others' p99 meanwhile", meanwhile.p99, "ms");
  const wereWell = before.accepted === before.sent;
  if (!wereWell) console.log("     Not all were answered before either: this machine has too much to do to tell.");
  const areWell = meanwhile.accepted === meanwhile.sent;
  return printCheck("nobody else goes without an answer for it", areWell || !wereWell, inWords(meanwhile.otherwise));
}
