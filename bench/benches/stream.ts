// A thousand open pages that are told the live numbers by a stream each: what that takes, and how soon they hear of a view.
import type { ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import type { Listening } from "../listeners.ts";
import type { Bench, Options } from "../options.ts";
import { endChild, nextMessage, startSending } from "../order.ts";
import { ownSite } from "../own-site.ts";
import { middle } from "../percentile.ts";
import { takenBy } from "../processes.ts";
import { ask } from "../raw.ts";
import { printCheck, printConditions, printFigure } from "../report.ts";
import { addressOfReader } from "../requests.ts";
import type { BenchSite } from "../site.ts";

export const usual = { connections: 1000, rounds: 10 };

const pauseMs = 1100; // a stream says something at most once a second

export const run: Bench = async (site, options) => {
  printConditions(options);
  const path = `/api/stories/${site.story.id}/stream`;
  if ((await statusOf(new URL(path, site.url))) === 404) {
    console.log("Not measured: this site has no streams.");
    return true;
  }
  const listeners = startSending("./listeners.ts");
  try {
    return await listen(site, path, listeners, options);
  } finally {
    await endChild(listeners);
  }
};

async function statusOf(address: URL): Promise<number> {
  const leave = new AbortController();
  const { status } = await fetch(address, { signal: leave.signal });
  leave.abort();
  return status;
}

async function listen(site: BenchSite, path: string, listeners: ChildProcess, options: Options): Promise<boolean> {
  const pid = ownSite(site).site.server.pid ?? 0;
  const before = takenBy(pid);
  const { hostname: host, port } = site.url;
  listeners.send({ host, port: Number(port), path, count: options.connections } satisfies Listening);
  const open = await nextMessage<number>(listeners);
  const opened = takenBy(pid);
  printFigure(`memory for ${open} open streams`, opened.memoryMb - before.memoryMb, "MB");
  const begin = performance.now();
  const times: number[][] = [];
  for (let round = 0; round < options.rounds; round++) times.push(await view(site, listeners, round));
  const share = (takenBy(pid).cpuSeconds - opened.cpuSeconds) / ((performance.now() - begin) / 1000);
  printFigure("processor, with a view a second", share * 100, "%");
  const heard = times.flat();
  printFigure("from a view to the event, median", middle(heard), "ms");
  printFigure("from a view to the event, slowest", Math.max(...heard), "ms");
  return printCheck(
    "every stream hears of every view",
    heard.length === options.rounds * open && heard.every(Number.isFinite),
  );
}

async function view({ url, story }: BenchSite, listeners: ChildProcess, reader: number): Promise<number[]> {
  await wait(pauseMs);
  const headers = {
    "content-type": "application/json",
    "user-agent": "Firefox",
    "x-forwarded-for": addressOfReader(reader),
  };
  const body = JSON.stringify({ storyId: story.id, kind: "open" });
  await ask(new URL("/api/views", url), { method: "POST", headers, body });
  const at = Date.now();
  listeners.send({ total: reader + 1 });
  const heard = await nextMessage<number[]>(listeners);
  return heard.map((heardAt) => (heardAt === 0 ? Number.NaN : Math.max(0, heardAt - at)));
}
