import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import type { Network } from "../../../lib/platform/outbound/network.ts";
import type { Body } from "./bodies.ts";
import type { AddressCase } from "./cases.ts";

/** A connection that reached the canary: all the addresses it may have been meant for, and the port. */
export type Arrival = { addresses: readonly string[]; port: number };

/** What happened to the canary of a case. */
export type World = {
  network: Network;
  arrivals: Arrival[];
  requests: () => number;
  lookups: () => number;
  close: () => Promise<void>;
};

const publicAddress = "93.184.216.34";

/**
 * An internet for one case: its names resolve as the corpus says, and every connection, whatever its address, leads to
 * a listener on loopback that counts it and answers as the case describes.
 */
export async function openWorld(
  addressCase: AddressCase,
  cases: readonly AddressCase[],
  body: Body | null,
): Promise<World> {
  let requests = 0;
  const canary = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.on("data", () => {
      requests += 1;
      if (body) body.say(socket);
      else socket.end(answerTo(addressCase, requests));
    });
  });
  await once(canary.listen(0, "127.0.0.1"), "listening");
  const names = nameServer(addressCase, cases);
  const { dial, arrivals, end } = dialling(canary);
  const network = { resolve: async (name: string) => names.resolve(name), dial };
  return { network, arrivals, requests: () => requests, lookups: names.lookups, close: () => end() };
}

function answerTo({ redirects = [] }: AddressCase, request: number): string {
  const { status, location } = redirects[Math.min(request, redirects.length) - 1] ?? { status: 200 };
  const where = location === undefined ? "" : `Location: ${location}\r\n`;
  return `HTTP/1.1 ${status} Answer\r\n${where}Content-Length: 5\r\n\r\nhello`;
}

// A connection counts when the listener has taken it, not when it is wished for.
function dialling(canary: Server) {
  const arrivals: Arrival[] = [];
  const sockets = new Set<Socket>();
  const { port: canaryPort } = canary.address() as AddressInfo;
  const dial: Network["dial"] = ({ addresses, port }) => {
    const socket = connect(canaryPort, "127.0.0.1");
    socket.once("connect", () => arrivals.push({ addresses, port }));
    sockets.add(socket);
    return socket;
  };
  const end = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => canary.close(done));
  };
  return { dial, arrivals, end };
}

function nameServer({ url, dns }: AddressCase, cases: readonly AddressCase[]) {
  const asked = new Map<string, number>();
  let lookups = 0;
  const own = URL.parse(url)?.hostname;
  const resolve = (name: string): string[] => {
    lookups += 1;
    const time = asked.get(name) ?? 0;
    asked.set(name, time + 1);
    const answers = name === own && dns ? dns : answersElsewhere(name, cases);
    return answers[Math.min(time, answers.length - 1)] ?? [];
  };
  return { resolve, lookups: () => lookups };
}

// Names that a case redirects to: as another case has them, else as they call themselves.
function answersElsewhere(name: string, cases: readonly AddressCase[]): string[][] {
  const known = cases.find(({ url, dns }) => dns && URL.parse(url)?.hostname === name)?.dns;
  if (known) return known;
  if (/rebind|ttl/.test(name)) return [[publicAddress], ["127.0.0.1"]];
  return /^public|\.example\.(?:com|org|net)$/.test(name) ? [[publicAddress]] : [["127.0.0.1"]];
}
