import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { readCard } from "../lib/syndication/cards/read-card.ts";
import type { Asked } from "./answer.ts";
import { calls } from "./gates.ts";
import { problem } from "./problem.ts";
import { inTurn } from "./visit.ts";

const pattern = /^\/cards\/([0-9a-z]{1,32})-[0-9a-f]{16}\.png$/;

/** `/cards/<id>-<hash>.png`: the image that a story is shown with elsewhere. */
export function answerCard(
  request: IncomingMessage,
  response: ServerResponse,
  { path, address }: Asked,
): false | Promise<true> {
  const id = pattern.exec(path)?.[1];
  return id !== undefined && answerInTurn(request, response, { id, path, from: address() });
}

async function answerInTurn(
  request: IncomingMessage,
  response: ServerResponse,
  { id, path, from }: { id: string; path: string; from: string },
): Promise<true> {
  if (request.method === "GET" || request.method === "HEAD")
    await inTurn(request, response, from, () => send(request, response, id, path), calls());
  else problem(response, 405, "This can only be read.", { allow: "GET, HEAD" });
  return true;
}

async function send(request: IncomingMessage, response: ServerResponse, id: string, path: string): Promise<void> {
  const card = await readCard(id, path);
  if (card === "nothing") return problem(response, 404, "There is nothing at this address.");
  if (card === "busy") return problem(response, 503, "Try again in a moment.", { "retry-after": "5" });
  if ("movedTo" in card) {
    response.writeHead(302, { location: card.movedTo, "cache-control": "no-store", "content-length": 0 }).end();
    return;
  }
  response.writeHead(200, {
    "content-type": "image/png",
    "content-length": card.size,
    // Its address changes with what is on it; only when its story goes has it to go as well.
    "cache-control": "public, max-age=300",
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "cross-origin",
  });
  if (request.method !== "HEAD") return pipeline(Readable.fromWeb(card.body as WebStream), response);
  await card.body.cancel();
  response.end();
}
