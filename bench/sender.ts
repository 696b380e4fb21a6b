// Sends requests over a few kept connections, each the next one as soon as it has its answer, and measures every answer.
// Runs as a process of its own, so that what it costs is not what is measured.
import { connect, type Socket } from "node:net";

/** What a sender is told to do. */
export type Order = {
  host: string;
  port: number;
  connections: number;
  /** Ends after so many milliseconds, or when each request was sent once. */
  ms: number | null;
  requests: string[];
};

/** What came of it. `answered` counts answers by status; `first` holds, for each request, the first answer's status. */
export type Result = {
  answers: number;
  ms: number;
  p50: number;
  p95: number;
  statuses: Record<string, number>;
  first: number[];
};

function send({ host, port, connections, ms, requests }: Order): Promise<Result> {
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  const first: number[] = [];
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
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
    return { answers: times.length, ms: performance.now() - begin, p50: at(0.5), p95: at(0.95), statuses, first };
  });
}

function wholeAnswer(bytes: Buffer): { status: number; length: number } | null {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const head = bytes.toString("latin1", 0, end).toLowerCase();
  const status = Number(head.slice(9, 12));
  if (/transfer-encoding: chunked/.test(head)) return wholeChunked(bytes, end, status);
  const body = status === 204 ? 0 : Number(/content-length: (\d+)/.exec(head)?.[1] ?? Number.NaN);
  if (Number.isNaN(body)) throw new Error(`An answer without content-length: ${head.split("\r\n")[0]}`);
  const length = end + 4 + body;
  return bytes.length < length ? null : { status, length };
}

// Answers of a few short lines, as JSON is: none of them looks like the end.
function wholeChunked(bytes: Buffer, head: number, status: number): { status: number; length: number } | null {
  const last = bytes.indexOf("\r\n0\r\n\r\n", head + 2);
  return last < 0 ? null : { status, length: last + 7 };
}

process.on("message", (order: Order) => {
  send(order).then(
    (result) => process.send?.(result),
    (error: Error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
});
