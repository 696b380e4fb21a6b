// What the web process and the worker hold in memory: at rest, and after a while of everything at once.
import { setTimeout as wait } from "node:timers/promises";
import { sendLoad } from "../load.ts";
import type { Bench, Options } from "../options.ts";
import { ownSite } from "../own-site.ts";
import { ownProcess, takenBy } from "../processes.ts";
import { ask } from "../raw.ts";
import { printCheck, printConditions, printFigure } from "../report.ts";
import { addressOfReader, asBytes, type Wire } from "../requests.ts";
import type { Result } from "../sender.ts";
import type { BenchSite } from "../site.ts";

export const usual = { seconds: 20, connections: 50 };

// Pages that are rendered for the one who asks have senders of their own: whoever waits for a render at all 50 connections
// is turned away by the gates (docs/decisions/0014), which is not what is measured here.
const renderedAtOnce = 4;
const restMs = 5000;
const lookEveryMs = 500;

export const run: Bench = async (site, options) => {
  printConditions(options);
  const pids = [ownSite(site).site.server.pid ?? 0, ownProcess("worker.ts") ?? 0];
  const worker = printCheck("the worker is among them", pids.every(Boolean));
  const taken = () => pids.map((pid) => takenBy(pid).memoryMb);
  await ask(new URL(site.story.path, site.url));
  await wait(restMs);
  const [web = 0, work = 0] = taken();
  printFigure("memory at rest", web + work, "MB", "memory-rest");
  console.log(`     web ${web.toFixed(0)} MB, worker ${work.toFixed(0)} MB`);
  const { most, right } = await underLoad(site, options, () => taken().reduce((sum, mb) => sum + mb, 0));
  printFigure("the most under load", most, "MB", "memory-load");
  return worker && right;
};

async function underLoad(
  site: BenchSite,
  options: Options,
  look: () => number,
): Promise<{ most: number; right: boolean }> {
  let most = look();
  const watch = setInterval(() => {
    most = Math.max(most, look());
  }, lookEveryMs);
  const all = await Promise.all([
    send(site, options, everyone(site, options.readers), options.connections - renderedAtOnce),
    send(site, options, [rendered(site)], renderedAtOnce),
  ]);
  clearInterval(watch);
  const statuses = new Set(all.flatMap(({ statuses }) => Object.keys(statuses)));
  const wrong = [...statuses].filter((status) => !["200", "204"].includes(status));
  return { most, right: printCheck("every answer is 200 or 204", wrong.length === 0, wrong.join(", ")) };
}

function send({ url }: BenchSite, { seconds }: Options, wires: readonly Wire[], connections: number): Promise<Result> {
  const requests = wires.map((wire) => asBytes(url.host, wire));
  return sendLoad({ host: url.hostname, port: Number(url.port), connections, ms: seconds * 1000, requests });
}

function rendered({ story }: BenchSite): Wire {
  return { method: "GET", path: `${story.path}?sort=oldest`, headers: { "accept-encoding": "gzip" } };
}

// Kept pages, live numbers, and new readers' views.
function everyone({ story, trustsUs }: BenchSite, readers: number): Wire[] {
  const type = { "content-type": "application/json" };
  const body = JSON.stringify({ storyId: story.id, kind: "open" });
  return Array.from({ length: trustsUs ? readers : 1 }, (_, reader): Wire[] => [
    { method: "GET", path: reader % 2 ? "/" : story.path, headers: { "accept-encoding": "gzip" } },
    { method: "GET", path: `/api/stories/${story.id}/live` },
    { method: "POST", path: "/api/views", headers: { ...type, "x-forwarded-for": addressOfReader(reader) }, body },
  ]).flat();
}
