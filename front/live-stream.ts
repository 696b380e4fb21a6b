import type { IncomingMessage, ServerResponse } from "node:http";
import { isRefusal, Refusal } from "../lib/platform/refusal.ts";
import { shared } from "../lib/platform/shared.ts";
import { followLive } from "../lib/views/follow-live.ts";
import type { LiveNumbers } from "../lib/views/schema.ts";
import type { Asked } from "./answer.ts";
import { isDraining, onDraining } from "./draining.ts";
import { problem } from "./problem.ts";

const path = /^\/api\/stories\/([0-9a-z]{1,40})\/stream$/;

const most = 20_000; // open streams in one process
const anAddress = 50; // and of one address: a household, an office
const beatMs = 20_000;
const mostUnread = 64 * 1024;

const open = shared("live-streams", () => ({ all: 0, byAddress: new Map<string, number>() }));

/** How many streams are open in this process. */
export function openStreams(): number {
  return open.all;
}

/** `GET /api/stories/<id>/stream`: the live numbers of a story as server-sent events, for as long as the page is open. */
export function answerLiveStream(
  request: IncomingMessage,
  response: ServerResponse,
  { path: asked, address }: Asked,
): false | Promise<true> {
  const storyId = path.exec(asked)?.[1];
  return storyId !== undefined && openStream(request, response, { storyId, address });
}

type Wanted = { storyId: string; address: () => string };

async function openStream(
  request: IncomingMessage,
  response: ServerResponse,
  { storyId, address }: Wanted,
): Promise<true> {
  if (request.method !== "GET") {
    problem(response, 405, "The stream is read by GET.", { allow: "GET" });
    return true;
  }
  try {
    await stream(response, storyId, takePlace(address()));
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    problem(response, thrown.status, thrown.message, { "retry-after": "60" });
  }
  return true;
}

// Gives what frees the place again.
function takePlace(address: string): () => void {
  const own = open.byAddress.get(address) ?? 0;
  if (isDraining() || open.all >= most) throw new Refusal("unavailable", "Too many pages are being followed live.");
  if (own >= anAddress) throw new Refusal("too_many", "Too many pages are followed live from your address.");
  open.all += 1;
  open.byAddress.set(address, own + 1);
  return () => {
    open.all -= 1;
    const left = (open.byAddress.get(address) ?? 1) - 1;
    if (left > 0) open.byAddress.set(address, left);
    else open.byAddress.delete(address);
  };
}

async function stream(response: ServerResponse, storyId: string, freePlace: () => void): Promise<void> {
  const ends = [freePlace];
  const end = () => {
    for (const undo of ends.splice(0)) undo();
  };
  response.once("close", end);
  try {
    ends.push(await followLive(storyId, (numbers) => send(response, numbers)));
  } catch (thrown) {
    end();
    throw thrown;
  }
  if (response.destroyed) return end();
  ends.push(
    beat(response),
    onDraining(() => goodbye(response)),
  );
}

const head = {
  "content-type": "text/event-stream",
  "cache-control": "no-store",
  "x-accel-buffering": "no", // a proxy is to pass each event on at once
};

function send(response: ServerResponse, numbers: LiveNumbers): void {
  if (!response.headersSent) response.writeHead(200, head);
  write(response, `data: ${JSON.stringify(numbers)}\n\n`);
}

// Who does not read is not written to for ever.
function write(response: ServerResponse, text: string): void {
  if (response.writableLength > mostUnread) response.destroy();
  else response.write(text);
}

// Keeps the connection, and whatever lies between, from thinking that nobody is there.
function beat(response: ServerResponse): () => void {
  const timer = setInterval(() => write(response, ":\n\n"), beatMs);
  return () => clearInterval(timer);
}

// The browser comes back by itself; not all at the same moment.
function goodbye(response: ServerResponse): void {
  response.end(`retry: ${500 + Math.floor(Math.random() * 2500)}\n\n`);
}
