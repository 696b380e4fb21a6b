// Twice as many requests that need a render of their own as the site can answer, for a minute, while others read pages
// from memory: what is accepted is answered soon, the rest is refused politely, and then all is well again.
import { setTimeout as wait } from "node:timers/promises";
import { rate, sendLoad } from "../load.ts";
import { asStream, inWords, recoveredAfter, type Stream, sendSteadily } from "../open-load.ts";
import type { Fate, OpenOrder } from "../open-sender.ts";
import type { Bench, Options } from "../options.ts";
import { ask } from "../raw.ts";
import { printCheck, printConditions, printFigure } from "../report.ts";
import { addressOfReader, asBytes, type Wire } from "../requests.ts";
import type { BenchSite } from "../site.ts";

export const usual = { seconds: 60 };

const patienceMs = 15_000;
const keptPerSecond = 100;
const calmMs = 4000;
const afterMs = 12_000;
const most = 2000; // connections

export const run: Bench = async (site, options) => {
  printConditions(options);
  const capacity = await measureCapacity(site, options);
  printFigure("renders a second that can be had", capacity, "/s");
  const calm = asStream(await steady(site, { perSecond: capacity / 4, ms: calmMs, wires: rendered(site) }));
  const [kept, flood, after] = await overload(site, capacity, options.seconds * 1000);
  printFlood(asStream(flood));
  printKept(asStream(kept, 0, calmMs), asStream(kept, calmMs, calmMs + options.seconds * 1000));
  const slowMs = Math.max(1000, 3 * calm.p99);
  printFigure(
    `all answered within ${slowMs.toFixed(0)} ms again`,
    recoveredAfter(after, 0, slowMs) / 1000,
    "s",
    "overload-recovery",
  );
  const page = await ask(new URL(site.story.path, site.url));
  return printCheck("afterwards the page is right", page.status === 200 && page.text.includes(site.story.title));
};

async function measureCapacity({ url, story }: BenchSite, { connections }: Options): Promise<number> {
  const requests = [asBytes(url.host, { method: "GET", path: `${story.path}?sort=oldest` })];
  const order = { host: url.hostname, port: Number(url.port), connections, requests };
  await sendLoad({ ...order, ms: calmMs }); // warm
  return rate(await sendLoad({ ...order, ms: calmMs }));
}

// Pages from memory are read all the time; the flood comes after a calm; then some ask for renders again.
function overload(site: BenchSite, capacity: number, floodMs: number): Promise<[Fate[], Fate[], Fate[]]> {
  const pages: Wire[] = [{ method: "GET", path: site.story.path, headers: { "accept-encoding": "gzip" } }];
  return Promise.all([
    steady(site, { perSecond: keptPerSecond, ms: calmMs + floodMs, wires: pages }),
    wait(calmMs).then(() => steady(site, { perSecond: 2 * capacity, ms: floodMs, wires: rendered(site) })),
    wait(calmMs + floodMs).then(() => steady(site, { perSecond: capacity / 4, ms: afterMs, wires: rendered(site) })),
  ]);
}

function steady({ url }: BenchSite, stream: Pick<OpenOrder, "perSecond" | "ms" | "wires">): Promise<Fate[]> {
  return sendSteadily({ ...stream, host: url.hostname, port: Number(url.port), connections: most, patienceMs });
}

// From many addresses, so that no limit of one of them is what is measured.
function rendered({ story }: BenchSite): Wire[] {
  return Array.from({ length: 500 }, (_, reader) => ({
    method: "GET",
    path: `${story.path}?sort=oldest`,
    headers: { "x-forwarded-for": addressOfReader(reader) },
  }));
}

function printFlood({ sent, accepted, refused, otherwise, p50, p99 }: Stream): void {
  const rude = Object.values(otherwise).reduce((sum, count) => sum + count, 0);
  console.log(
    `     sent ${sent}, accepted ${accepted}, refused politely ${refused}, otherwise ${inWords(otherwise) || "none"}`,
  );
  printFigure("accepted at twice the capacity, p50", p50, "ms");
  printFigure("accepted at twice the capacity, p99", p99, "ms", "overload-p99");
  printFigure("neither accepted nor refused politely", rude, "requests", "overload-rude");
}

function printKept(before: Stream, during: Stream): void {
  printFigure("pages from memory before, p99", before.p99, "ms");
  printFigure("pages from memory meanwhile, p99", during.p99, "ms");
  if (during.accepted < during.sent)
    console.log(
      `     ${during.sent - during.accepted} of ${during.sent} pages from memory were not answered: ${during.refused} refused, ${inWords(during.otherwise)}`,
    );
}
