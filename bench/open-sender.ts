// Sends requests at a steady rate whether or not the site keeps up, as readers do who do not know of each other. Each is
// measured from the moment at which it was due, so a site that stalls cannot hide it by being asked less.
import { Agent, type RequestOptions, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { answerOrders } from "./answer-orders.ts";
import { dueAt, dueBy } from "./arrivals.ts";
import type { Wire } from "./requests.ts";

/** What an open sender is told to do. */
export type OpenOrder = {
  host: string;
  port: number;
  perSecond: number;
  ms: number;
  wires: Wire[];
  /** At most so many connections at once; what is due and finds none free waits, and its wait counts. */
  connections: number;
  /** Whoever has no answer after so long has left. */
  patienceMs: number;
};

/** What became of one request: when it was due, how long it took from then, and its status or why there is none. */
export type Fate = { dueAt: number; ms: number; status: number | string; retryAfter?: boolean };

const step = 2;

async function send(order: OpenOrder): Promise<Fate[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: order.connections, scheduling: "lifo" });
  const begin = performance.now();
  const running: Promise<Fate>[] = [];
  for (;;) {
    const elapsed = performance.now() - begin;
    const due = dueBy(elapsed, order.perSecond, order.ms);
    while (running.length < due) running.push(sendOne(order, agent, begin, running.length));
    if (elapsed >= order.ms) break;
    await wait(step);
  }
  const fates = await Promise.all(running);
  agent.destroy();
  return fates;
}

async function sendOne(order: OpenOrder, agent: Agent, begin: number, place: number): Promise<Fate> {
  const due = dueAt(place, order.perSecond);
  const wire = order.wires[place % order.wires.length] as Wire;
  const left = () => due + order.patienceMs - (performance.now() - begin);
  const { status, retryAfter } = await askOnce(order, agent, wire, left());
  return { dueAt: due, ms: performance.now() - begin - due, status, ...(retryAfter ? { retryAfter } : {}) };
}

type Got = { status: number | string; retryAfter?: boolean };

function askOnce(order: OpenOrder, agent: Agent, wire: Wire, patienceMs: number): Promise<Got> {
  const { host, port } = order;
  const { method, path, headers, body } = wire;
  const signal = AbortSignal.timeout(Math.max(1, Math.round(patienceMs)));
  const options: RequestOptions = { host, port, agent, method, path, signal, ...(headers && { headers }) };
  return new Promise((resolve) => {
    const sent = request(options, (response) => {
      response.resume();
      const retryAfter = response.headers["retry-after"] !== undefined;
      response.on("end", () => resolve({ status: response.statusCode ?? 0, retryAfter }));
      response.on("error", () => resolve({ status: signal.aborted ? "left" : "cut off" }));
    });
    sent.on("error", (error: NodeJS.ErrnoException) => {
      // A kept connection that the site closed just now: any browser asks again on a new one.
      const again = sent.reusedSocket && error.code === "ECONNRESET" && !signal.aborted;
      resolve(
        again
          ? askOnce(order, agent, wire, patienceMs)
          : { status: signal.aborted ? "left" : (error.code ?? "failed") },
      );
    });
    sent.end(body);
  });
}

answerOrders(send);
