// How fast feeds are imported and looked at again, and that two workers make no duplicates: npm run bench -- import [feeds=… items=…].
import { startThrowawayCluster, type ThrowawayCluster } from "../../prisma/builders/throwaway-cluster.ts";
import { onServer } from "../../scripts/postgres/on-server.ts";
import { checkAll, type ImportWorld, makeImportWorld } from "../import/world.ts";
import { endChild, nextMessage, startSending } from "../order.ts";
import { printCheck, printFigure } from "../report.ts";

type Options = { feeds: number; items: number; hosts: number };

/** Imports with one worker, again with nothing new, and with two workers at once. */
export async function runAlone(settings: readonly string[]): Promise<boolean> {
  const options = readSettings(settings);
  const server = startSending("import/feed-server.ts");
  const cluster = await startThrowawayCluster(["shared_buffers=256MB", "max_wal_size=4GB"]);
  try {
    server.send(options);
    const ports = await nextMessage<number[]>(server);
    const alone = await oneWorker(cluster, options, ports);
    return (await twoWorkers(cluster, { ...options, feeds: Math.ceil(options.feeds / 5) }, ports)) && alone;
  } finally {
    await endChild(server);
    await cluster.stop();
  }
}

async function oneWorker(cluster: ThrowawayCluster, options: Options, ports: readonly number[]): Promise<boolean> {
  const { feeds, items } = options;
  const world = await makeImportWorld(cluster, { name: "one", feeds, ports });
  const first = await checkAll(world, 1);
  printFigure(`import ${feeds} feeds of ${items} items`, first.seconds, "s");
  printFigure("items imported", (feeds * items) / first.seconds, "/s");
  printFigure("items imported in its processor time", (feeds * items) / first.cpuSeconds, "/s");
  const second = await checkAll(world, 1);
  printFigure("again, nothing new (304)", second.seconds, "s");
  printFigure("feeds an hour, nothing new", (feeds / second.seconds) * 3600, "/h");
  printFigure("memory of the worker at most", Math.max(first.memoryMb, second.memoryMb), "MB");
  const unchanged = "SELECT count(DISTINCT source_id)::int AS n FROM source_runs WHERE outcome = 'not-modified'";
  const [runs] = await onServer(world.url, unchanged);
  return printCheck("all were 304", runs?.n === feeds, `${runs?.n} of ${feeds}`) && (await isRight(world, options));
}

async function twoWorkers(cluster: ThrowawayCluster, options: Options, ports: readonly number[]): Promise<boolean> {
  const world = await makeImportWorld(cluster, { name: "two", feeds: options.feeds, ports });
  const { seconds } = await checkAll(world, 2, true);
  printFigure("two workers, each feed twice at once", (options.feeds * options.items) / seconds, "items/s");
  return isRight(world, options);
}

async function isRight({ url }: ImportWorld, { feeds, items }: Options): Promise<boolean> {
  const [found] = await onServer(
    url,
    `SELECT count(*)::int AS stories, count(DISTINCT origin_key)::int AS pages,
       (SELECT count(*)::int FROM source_log WHERE outcome = 'failed') AS failed FROM stories WHERE state = 'published'`,
  );
  const all = feeds * items;
  const { stories, pages, failed } = found as { stories: number; pages: number; failed: number };
  const whole = printCheck(
    "every item is a story",
    stories === all && failed === 0,
    `${stories} of ${all}, ${failed} failed`,
  );
  return printCheck("no story twice", stories === pages, `${stories - pages} duplicates`) && whole;
}

function readSettings(settings: readonly string[]): Options {
  const options: Options = { feeds: 1000, items: 20, hosts: 50 };
  for (const setting of settings) {
    const [name = "", value = ""] = setting.split("=");
    if (!Object.hasOwn(options, name) || !(Number(value) > 0))
      throw new Error(`"${setting}" is no setting. There are: ${Object.keys(options).join(", ")}, each name=number.`);
    options[name as keyof Options] = Number(value);
  }
  return options;
}
