import ipaddr from "ipaddr.js";
import { fetchPublic, isOutboundRefusal } from "../../lib/platform/outbound.ts";
import { type Body, bodyOf } from "./addresses/bodies.ts";
import { type AddressCase, readCases } from "./addresses/cases.ts";
import { openWorld, type World } from "./addresses/world.ts";

/** A figure of a corpus: how many of its cases came out right, and what was wrong with the others. */
export type Figure = { name: string; total: number; right: number; wrong: string[] };

type Outcome = { addressCase: AddressCase; fault: string | null };
type Ending = { fetched: boolean; said: string; seconds: number };

const AT_ONCE = 16;
const MOST_SECONDS = 15.5;
const MOST_REQUESTS = 4;
const MOST_GROWTH = 100;

/**
 * Fetches every address of addresses.json in an internet of its own, and judges by the connections that reached the
 * canary there: none to an address that is not public, one for each that is.
 */
export async function run(folder: string): Promise<Figure[]> {
  const cases = readCases(folder);
  const plain = cases.filter(({ scenario }) => scenario !== "body");
  const outcomes = await inTurn(plain, (addressCase) => judge(addressCase, cases, null));
  const hostile = await judgeBodies(
    cases.filter(({ scenario }) => scenario === "body"),
    cases,
  );
  return [...figures([...outcomes, ...hostile.outcomes]), hostile.memory];
}

async function judgeBodies(hostile: AddressCase[], cases: readonly AddressCase[]) {
  const bodies = new Map<AddressCase, Body | null>();
  for (const addressCase of hostile) bodies.set(addressCase, await bodyOf(addressCase.body ?? ""));
  const memory = watchMemory();
  const outcomes = await inTurn(hostile, async (addressCase) => {
    const body = bodies.get(addressCase);
    if (body) return judge(addressCase, cases, body);
    return { addressCase, fault: `a body as "${addressCase.body}" cannot be played here` };
  });
  return { outcomes, memory: memory.figure() };
}

async function judge(addressCase: AddressCase, cases: readonly AddressCase[], body: Body | null): Promise<Outcome> {
  const world = await openWorld(addressCase, cases, body);
  const ending = await end(fetchPublic(addressCase.url, {}, world.network));
  await world.close();
  const fault =
    addressCase.expect === "allow"
      ? refusedFault(addressCase, world, ending)
      : connectedFault(addressCase, world, ending, body);
  return { addressCase, fault };
}

async function end(fetching: Promise<unknown>): Promise<Ending> {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  try {
    await fetching;
    return { fetched: true, said: "it was fetched", seconds: seconds() };
  } catch (thrown) {
    const said = isOutboundRefusal(thrown) ? `${thrown.fault}: ${thrown.message}` : `not a refusal: ${String(thrown)}`;
    return { fetched: false, said, seconds: seconds() };
  }
}

function refusedFault({ scenario }: AddressCase, { arrivals }: World, { fetched, said }: Ending): string | null {
  const reached = arrivals.length > 0 && arrivals.every(isPublic);
  return reached && (fetched || scenario === undefined) ? null : said;
}

function connectedFault({ scenario }: AddressCase, world: World, ending: Ending, body: Body | null): string | null {
  const { arrivals, requests, lookups } = world;
  const inside = scenario === undefined ? arrivals : arrivals.filter((arrival) => !isPublic(arrival));
  if (inside.length > 0) return `connected to ${inside.map(({ addresses, port }) => `${addresses} port ${port}`)}`;
  if (requests() > MOST_REQUESTS || lookups() > MOST_REQUESTS) return `${requests()} requests, ${lookups()} lookups`;
  if (ending.seconds > MOST_SECONDS) return `took ${ending.seconds.toFixed(1)} s`;
  if (ending.said.startsWith("not a refusal")) return ending.said;
  return body?.refused && ending.fetched ? ending.said : null;
}

// Judged by other tables than the guard's own.
function isPublic({ addresses, port }: { addresses: readonly string[]; port: number }): boolean {
  return [80, 443].includes(port) && addresses.every((address) => ipaddr.parse(address).range() === "unicast");
}

function figures(outcomes: readonly Outcome[]): Figure[] {
  const groups = Map.groupBy(outcomes, ({ addressCase: { scenario, expect, strength } }) => {
    return `${scenario ? `${scenario} scenario` : "addresses"}, ${expect}/${strength}`;
  });
  return [...groups].map(([name, group]) => {
    const wrong = group.filter(({ fault }) => fault !== null);
    return { name, total: group.length, right: group.length - wrong.length, wrong: wrong.map(inWords) };
  });
}

function inWords({ addressCase: { id, url, why }, fault }: Outcome): string {
  return `${id} ${JSON.stringify(url)} (${why}): ${fault}`;
}

function watchMemory() {
  const megabytes = () => process.memoryUsage.rss() / 1024 / 1024;
  const before = megabytes();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, megabytes());
  }, 10);
  const figure = (): Figure => {
    clearInterval(timer);
    const grown = Math.round(most - before);
    const wrong = grown > MOST_GROWTH ? [`grew by ${grown} MB`] : [];
    return { name: `memory grew by ${grown} MB, of at most ${MOST_GROWTH}`, total: 1, right: 1 - wrong.length, wrong };
  };
  return { figure };
}

async function inTurn<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(run))));
  }
  return results;
}
