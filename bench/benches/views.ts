// View beacons and pulses: how many are taken a second, and whether every acknowledged reader is in the total.
import { randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { compare } from "../compare.ts";
import { sendLoad } from "../load.ts";
import type { Bench } from "../options.ts";
import { printCheck, printConditions, printLine } from "../report.ts";
import { addressOfReader, asBytes, type Wire } from "../requests.ts";
import type { BenchSite } from "../site.ts";

const nothing = { status: 204, headers: {}, body: "" };

export const run: Bench = async (site, options) => {
  printConditions(options);
  const readers = site.trustsUs ? options.readers : 1;
  if (readers === 1) console.log("One reader only: set BENCH_TRUSTED=1 where TRUSTED_PROXIES names this machine.");
  const before = await readTotal(site);
  const firstReader = randomInt(1 << 23); // others than in the last run, which the site still knows

  // Each reader's first signal is written before it is answered.
  const opens = Array.from({ length: readers }, (_, reader) => signal(site, firstReader + reader, "open"));
  const order = { host: site.url.hostname, port: Number(site.url.port), connections: options.connections, ms: null };
  const first = await sendLoad({ ...order, requests: opens.map((wire) => asBytes(site.url.host, wire)) });
  printLine("first signals (written first)", first);

  const pulses = Array.from({ length: readers }, (_, reader) => signal(site, firstReader + reader, "pulse"));
  const { site: later, bare, all } = await compare(site.url, pulses, nothing, options, true);
  printLine("later signals (batched)", later, bare, "views");
  printLine("  bare node:http, 204", bare);

  const acknowledged = first.first.filter((status) => status === 204).length;
  const counted = await settledTotal(site, before + acknowledged);
  const statuses = [first, ...all].flatMap((result) => Object.keys(result.statuses));
  const right = [
    printCheck(
      "every signal is acknowledged",
      statuses.every((status) => status === "204"),
      [...new Set(statuses)].join(", "),
    ),
    printCheck(
      "the total grew by the acknowledged readers",
      counted === before + acknowledged,
      `${counted - before} of ${acknowledged}`,
    ),
  ];
  return right.every(Boolean);
};

function signal({ story, trustsUs }: BenchSite, reader: number, kind: "open" | "pulse"): Wire {
  const from: Record<string, string> = trustsUs ? { "x-forwarded-for": addressOfReader(reader) } : {};
  const body = JSON.stringify({ storyId: story.id, kind });
  return { method: "POST", path: "/api/views", headers: { "content-type": "application/json", ...from }, body };
}

async function readTotal({ url, story }: BenchSite): Promise<number> {
  const answer = await fetch(new URL(`/api/stories/${story.id}/live`, url));
  return ((await answer.json()) as { total: number }).total;
}

// The live answer may be two seconds old.
async function settledTotal(site: BenchSite, expected: number): Promise<number> {
  for (let left = 10; ; left--) {
    const total = await readTotal(site);
    if (total === expected || left === 0) return total;
    await wait(300);
  }
}
