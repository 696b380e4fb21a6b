// Sends requests over a few kept connections, each the next one as soon as it has its answer, and measures every answer.
// Runs as a process of its own, so that what it costs is not what is measured.
import { connect, type Socket } from "node:net";
import { answerOrders } from "./answer-orders.ts";
import { percentile } from "./percentile.ts";
import { wholeAnswer } from "./whole-answer.ts";

/** What a sender is told to do. */
export type Order = {
  host: string;
  port: number;
  connections: number;
  /** Ends after so many milliseconds, or when each request was sent once. */
  ms: number | null;
  requests: string[];
};

/** What came of it. Times are in milliseconds. */
export type Result = {
  answers: number;
  ms: number;
  p50: number;
  p95: number;
  p99?: number;
  /** Counts answers by status. */
  statuses: Record<string, number>;
  /** For each request, the first answer's status. */
  first: number[];
  /** The share of the time in which the sender itself was at work; near 1 it is what was measured. */
  busy?: number;
  /** Answers a second in the worst and in the best round. */
  range?: { least: number; most: number };
};

function send({ host, port, connections, ms, requests }: Order): Promise<Result> {
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  const first: number[] = [];
  const worked = process.cpuUsage();
  const begin = performance.now();
  let next = 0;
  const more = () => (ms === null ? next < requests.length : performance.now() - begin < ms);

  function drive(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket: Socket = connect({ host, port, noDelay: true });
      let received = Buffer.alloc(0);
      let sentAt = 0;
      let place = 0;
      const sendNext = () => {
        if (!more()) return void socket.end(resolve);
        place = next++ % requests.length;
        sentAt = performance.now();
        socket.write(requests[place] ?? "");
      };
      socket.on("connect", sendNext);
      socket.on("error", reject);
      socket.on("data", (chunk) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
        const answer = wholeAnswer(received);
        if (!answer) return;
        received = received.subarray(answer.length);
        times.push(performance.now() - sentAt);
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        first[place] ??= answer.status;
        sendNext();
      });
    });
  }

  return Promise.all(Array.from({ length: connections }, drive)).then(() => {
    const took = performance.now() - begin;
    const { user, system } = process.cpuUsage(worked);
    const busy = (user + system) / 1000 / took;
    return { answers: times.length, ms: took, ...spread(times), statuses, first, busy };
  });
}

function spread(times: number[]): { p50: number; p95: number; p99: number } {
  times.sort((a, b) => a - b);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) };
}

answerOrders(send);
