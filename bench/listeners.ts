// Opens many streams of a story's live numbers, as open pages do, and says when each has heard of a total.
import { Agent, type IncomingMessage, request } from "node:http";
import { addressOfReader } from "./requests.ts";

/** What to listen to, and how often. */
export type Listening = { host: string; port: number; path: string; count: number };

type Stream = { total: number; heardAt: number };

const streams: Stream[] = [];
const patienceMs = 10_000;

process.on("message", (message: Listening | { total: number }) => {
  const answer = "total" in message ? untilAllHeard(message.total) : openAll(message);
  answer.then(
    (said) => process.send?.(said),
    (error: Error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
});

async function openAll({ count, ...where }: Listening): Promise<number> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  for (let from = 0; from < count; from += 50)
    await Promise.all(Array.from({ length: Math.min(50, count - from) }, (_, n) => open(where, agent, from + n)));
  return streams.length;
}

// Settles with the first event. Each comes from an address of its own: one household may not have a thousand.
function open(where: Omit<Listening, "count">, agent: Agent, reader: number): Promise<void> {
  const headers = { accept: "text/event-stream", "x-forwarded-for": addressOfReader(reader) };
  return new Promise((resolve, reject) => {
    const sent = request({ ...where, agent, headers }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`A stream was answered ${response.statusCode}.`));
      streams.push(listenTo(response, resolve));
    });
    sent.on("error", reject);
    sent.end();
  });
}

function listenTo(response: IncomingMessage, heardFirst: () => void): Stream {
  const stream = { total: -1, heardAt: 0 };
  let waiting = "";
  response.setEncoding("utf8").on("data", (chunk: string) => {
    const events = (waiting + chunk).split(/\r?\n\r?\n/);
    waiting = events.pop() ?? "";
    for (const data of events.map((event) => /^data: ?(.*)$/m.exec(event)?.[1]).filter(Boolean)) {
      Object.assign(stream, { total: (JSON.parse(data ?? "") as { total: number }).total, heardAt: Date.now() });
      heardFirst();
    }
  });
  return stream;
}

// For each stream, when it heard that the total is at least this; 0 for those that did not in time.
async function untilAllHeard(total: number): Promise<number[]> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline && streams.some((stream) => stream.total < total))
    await new Promise((resolve) => setTimeout(resolve, 5));
  return streams.map((stream) => (stream.total < total ? 0 : stream.heardAt));
}
